// Notes as bytes of a file: one behind the other, each sealed or with its digest, all of one lap through the file.

import { decodeState, encodeState } from './state-format.ts'

export const lengthBytes = 4
/** What tells a lap from those before it: chosen at random. */
export const lapBytes = 8
const headBytes = lapBytes + 4

/** Length, then what a state would be on disk: which lap, which one of it, the note. */
export const framed = (lap: Buffer, index: number, note: Uint8Array, key: Uint8Array | undefined): Buffer => {
  const head = Buffer.alloc(headBytes)
  lap.copy(head)
  head.writeUInt32BE(index, lapBytes)
  const body = encodeState(Buffer.concat([head, note]), key)
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

/** The notes of one lap, up to the first that is not whole: it was never durable, or is left from a lap before. */
export const notesIn = (file: Buffer, key: Uint8Array | undefined): readonly Uint8Array[] => {
  const found: Uint8Array[] = []
  let lap: Buffer | undefined
  for (let at = 0; at + lengthBytes <= file.length;) {
    const start = at + lengthBytes
    at = start + file.readUInt32BE(at)
    if (at === start || at > file.length) break
    const decoded = decodeState(file.subarray(start, at), key)
    if (decoded.kind !== 'whole' || decoded.state.length < headBytes) break
    const body = Buffer.from(decoded.state)
    lap ??= body.subarray(0, lapBytes)
    if (!lap.equals(body.subarray(0, lapBytes)) || body.readUInt32BE(lapBytes) !== found.length) break
    found.push(body.subarray(headBytes))
  }
  return found
}
