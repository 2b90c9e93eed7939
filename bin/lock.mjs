// One process at a time installs, when `npm start` and `npm test` are run together on a fresh clone.

import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'

const wait = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes the lock, or says who has it: the number of a process, 0 when its holder is not written yet. */
const take = (path) => {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return undefined
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return holder(path)
  }
}

const holder = (path) => {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

const remove = (path) => {
  try {
    unlinkSync(path)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Runs `work` while no other process runs its own under the same path. What a killed process left is taken over. */
export const withLock = (path, work) => {
  for (let pid = take(path); pid !== undefined; pid = take(path)) {
    if (pid !== 0 && !isAlive(pid)) remove(path)
    else wait(200)
  }
  try {
    return work()
  } finally {
    remove(path)
  }
}
