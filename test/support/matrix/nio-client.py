# A person's client written by others, on matrix-nio: takes orders and tells what it hears as JSON lines. Its device is unsigned.

import asyncio
import json
import logging
import sys

import nio

logging.disable(logging.CRITICAL)


def tell(line: dict) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def checked(response):
    """nio returns its errors."""
    if isinstance(response, nio.ErrorResponse):
        raise RuntimeError(str(response))
    return response


class Person:
    def __init__(self, url: str, user: str, store: str) -> None:
        config = nio.AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False)
        self.client = nio.AsyncClient(url, user, store_path=store, config=config)
        self.syncing: asyncio.Task | None = None
        self.synced = asyncio.Event()
        self.client.add_event_callback(self.hear, nio.Event)
        self.client.add_response_callback(self.received, nio.SyncResponse)

    def hear(self, room: nio.MatrixRoom, event: nio.Event) -> None:
        if isinstance(event, nio.MegolmEvent):
            tell({"heard": {"room": room.room_id, "id": event.event_id, "sender": event.sender, "unreadable": True}})
        elif event.source.get("type") in ("m.room.message", "m.reaction"):
            tell(
                {
                    "heard": {
                        "room": room.room_id,
                        "id": event.event_id,
                        "sender": event.sender,
                        "type": event.source["type"],
                        "content": event.source["content"],
                        "encrypted": event.decrypted,
                        "unreadable": False,
                    }
                }
            )

    def received(self, _: nio.SyncResponse) -> None:
        self.synced.set()

    async def login(self, password: str) -> str:
        checked(await self.client.login(password, device_name="nio"))
        await self.next_sync()
        return self.client.device_id

    async def next_sync(self) -> None:
        if self.syncing is None:
            self.syncing = asyncio.create_task(self.client.sync_forever(timeout=10_000, full_state=True))
        self.synced.clear()
        waiting = asyncio.create_task(self.synced.wait())
        await asyncio.wait([waiting, self.syncing], return_when=asyncio.FIRST_COMPLETED)
        if self.syncing.done():
            self.syncing.result()

    async def join(self, room: str) -> None:
        checked(await self.client.join(room))
        while room not in self.client.rooms:
            await self.next_sync()

    async def send(self, room: str, content: dict) -> str:
        """Encrypted where the room is, for every device that there is."""
        response = await self.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        return checked(response).event_id

    async def stop(self) -> None:
        if self.syncing is not None:
            self.syncing.cancel()
        await self.client.close()


async def orders():
    reader = asyncio.StreamReader(limit=1_000_000)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield json.loads(line)


async def main() -> None:
    person = Person(*sys.argv[1:4])
    async for order in orders():
        try:
            result = await getattr(person, order["do"])(*order["with"])
            tell({"order": order["order"], "result": result})
        except Exception as error:
            tell({"order": order["order"], "fault": f"{type(error).__name__}: {error}"})
    await person.stop()


asyncio.run(main())
