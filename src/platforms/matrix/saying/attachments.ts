// Charts and files of a reply, as uploads with the same in words for those who see no picture.

import { fileBytes } from '../../../chat/file-bytes.ts'
import type { Block, ChartBlock, FileBlock } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import type { OutgoingUpload } from './outgoing.ts'

/** A chart once drawn; sizes in pixels. */
export interface Picture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

export interface Drawing {
  /** Without it, charts are told in words. */
  readonly draw?: (chart: ChartBlock) => Promise<Picture>
  /** Told why a chart could not be drawn; its words are said instead. */
  readonly onDrawFault?: (error: unknown) => void
}

/** An upload but for its caption; `block` says what the caption is. */
export interface Attachment extends OutgoingUpload {
  readonly block: ChartBlock | FileBlock
}

const fileOf = (block: FileBlock): Attachment => {
  const bytes = fileBytes(block)
  const [mimetype = block.mediaType] = block.mediaType.split(';')
  const content = { msgtype: 'm.file', filename: block.name, info: { mimetype, size: bytes.length } }
  return { kind: 'upload', block, bytes, mediaType: block.mediaType, content }
}

const pictureOf = (block: ChartBlock, { png, width, height }: Picture, filename: string): Attachment => {
  const info = { mimetype: 'image/png', size: png.length, w: width, h: height }
  return { kind: 'upload', block, bytes: png, mediaType: 'image/png', content: { msgtype: 'm.image', filename, info } }
}

/** The reply's attachments in order. A chart that is not drawn is not among them. */
export const attachmentsOf = async (
  blocks: readonly Block[],
  { draw, onDrawFault }: Drawing,
  { matrix }: Words,
): Promise<readonly Attachment[]> => {
  const attachments: Attachment[] = []
  let charts = 0
  for (const block of blocks) {
    if (block.kind === 'file') attachments.push(fileOf(block))
    if (block.kind !== 'chart' || draw === undefined) continue
    charts += 1
    try {
      // One after another: drawing is heavy, and commands are being answered meanwhile.
      attachments.push(pictureOf(block, await draw(block), matrix.chartFile(charts)))
    } catch (error) {
      onDrawFault?.(error)
    }
  }
  return attachments
}
