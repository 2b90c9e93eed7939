// PNG with a palette: a chart has few colours, and so takes a third of the bytes that a phone would download.

import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Length, name, content, checksum: PNG's third edition, section 5.3. */
const chunk = (name: string, content: Uint8Array): Uint8Array => {
  const framed = Buffer.alloc(content.length + 12)
  framed.writeUInt32BE(content.length, 0)
  framed.write(name, 4, 'latin1')
  framed.set(content, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4)
  return framed
}

const header = (width: number, height: number): Uint8Array => {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width, 0)
  content.writeUInt32BE(height, 4)
  // Eight bits a pixel, each the number of a colour in the palette.
  content.set([8, 3, 0, 0, 0], 8)
  return content
}

/**
 * Encodes opaque pixels, four bytes each (red, green, blue, and one that is
 * left out). Undefined when they have more than 256 colours.
 */
export const indexedPng = async (pixels: Buffer, width: number, height: number): Promise<Uint8Array | undefined> => {
  const numbers = new Map<number, number>()
  // Each row begins with its filter: none, which is best for flat colours.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = pixels.readUIntBE((y * width + x) * 4, 3)
      const number = numbers.get(colour) ?? numbers.size
      if (number === numbers.size) {
        if (number === 256) return undefined
        numbers.set(colour, number)
      }
      rows[y * (width + 1) + 1 + x] = number
    }
  const palette = Buffer.alloc(numbers.size * 3)
  for (const [colour, number] of numbers) palette.writeUIntBE(colour, number * 3, 3)
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', palette),
    chunk('IDAT', await compress(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
