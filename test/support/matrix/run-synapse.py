# Runs Synapse for as long as the test that started it lives: standard input closes when that process dies, however it dies.

import os
import signal
import sys
import threading

from synapse.app.homeserver import main


def follow_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGKILL)


threading.Thread(target=follow_parent, daemon=True).start()
main()
