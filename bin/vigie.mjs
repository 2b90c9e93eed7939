// The launcher: runs the bot on the Node it needs, or tells an older one what to install.

import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { localNode } from './installed.mjs'

/** `Temporal` is a global from this version on. Same figure as `engines` in package.json. */
const neededMajor = 26

// Not in src/i18n: an old Node cannot read its TypeScript.
const advice = `Vigie demande Node.js ${neededMajor} ou plus récent ; la version en service est ${process.versions.node}.
La commande « npm start » l’installe dans le dossier du projet ; sinon : https://nodejs.org

Vigie needs Node.js ${neededMajor} or later; this is ${process.versions.node}.
The command "npm start" installs it inside the project folder; otherwise: https://nodejs.org
`

/** Runs the same command line with another Node: same streams, and signals and exit status handed on. */
const runWith = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches the child by itself; a second one would read as impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n${advice}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code
      return
    }
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const local = localNode(fileURLToPath(new URL('..', import.meta.url)))
const isRecent = Number(process.versions.node.split('.')[0]) >= neededMajor

if (isRecent) await import('../src/main.ts')
else if (existsSync(local) && realpathSync(local) !== realpathSync(process.execPath)) runWith(local)
else {
  process.stderr.write(advice)
  process.exitCode = 1
}
