// A reply as what is sent to a Matrix room: messages below the size limit, then pictures and files.

import type { Block, Reply } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import type { UserId } from '../../../register/ids.ts'
import { type Attachment, attachmentsOf, type Drawing } from './attachments.ts'
import { type Group, linesGroup } from './group.ts'
import { type Call, callOf, nobody } from './mentions.ts'
import type { Content, Outgoing } from './outgoing.ts'
import { bytesOfGroup, largestContent, pack } from './pack.ts'
import { type Place, relationOf } from './place.ts'
import { type Offer, offersOf } from './reactions.ts'
import { actionsGroup, replyGroups, wordsOf } from './reply-groups.ts'
import { writeGroups } from './write-groups.ts'

export interface RenderSetting extends Drawing {
  readonly words: Words
  /** A person's display name; a Tchap organisation in it is left out. */
  readonly names: (user: UserId) => string
}

export interface Rendered {
  /** In the order in which they are sent. */
  readonly parts: readonly Outgoing[]
  readonly offers: readonly Offer[]
  /** Which of the parts shows the offers, and is reacted to. */
  readonly offeredOn: number
}

/** Bytes left for the two forms of a text beside what its event says anyway. */
const roomBeside = (content: Content): number =>
  largestContent - Buffer.byteLength(JSON.stringify({ ...content, format, body: '', formatted_body: '' }))

const format = 'org.matrix.custom.html'

const textContent = (groups: readonly Group[], content: Content): Content => {
  const { html, body } = writeGroups(groups)
  return { ...content, body, format, formatted_body: html }
}

const messageOf = (content: Content): Outgoing => ({ kind: 'event', type: 'm.room.message', content })

/** A text that calls people notifies them; any other is a notice, quieter, which no bot answers. */
const frameOf = (relation: Content, { mentions }: Call): Content => ({
  msgtype: mentions['user_ids'] === undefined ? 'm.notice' : 'm.text',
  'm.mentions': mentions,
  ...relation,
})

const renderText = (
  groups: readonly Group[],
  actions: Group | undefined,
  relation: Content,
  call: Call,
): Outgoing[] => {
  const frames = [frameOf(relation, call), frameOf(relation, nobody)] as const
  const callBytes = call.group ? bytesOfGroup(call.group) : 0
  const rooms = [roomBeside(frames[0]) - callBytes, roomBeside(frames[1])] as const
  const messages = pack(actions ? [...groups, actions] : groups, (message) => rooms[message === 0 ? 0 : 1])
  return messages.map((message, index) => {
    if (index > 0 || call.group === undefined) return messageOf(textContent(message, frames[index === 0 ? 0 : 1]))
    const told = message.filter((group) => group !== actions)
    return messageOf(textContent([...told, call.group, ...message.slice(told.length)], frames[0]))
  })
}

/** The upload with its words as caption; what a caption cannot hold follows as text. */
const renderAttachment = ({ block, bytes, mediaType, content }: Attachment, relation: Content): Outgoing[] => {
  const frame = { ...content, 'm.mentions': {}, ...relation }
  const [caption = [], ...rest] = pack([linesGroup(wordsOf(block))], () => roomBeside(frame))
  return [
    { kind: 'upload', bytes, mediaType, content: textContent(caption, frame) },
    ...rest.map((groups) => messageOf(textContent(groups, frameOf(relation, nobody)))),
  ]
}

/** Never throws for what a reply holds: every text is escaped, and split where it is too long for one message. */
export const renderReply = async (reply: Reply, place: Place, setting: RenderSetting): Promise<Rendered> => {
  const { words, names } = setting
  const relation = relationOf(place)
  const attachments = await attachmentsOf(reply.blocks, setting, words)
  const uploaded = new Set<Block>(attachments.map(({ block }) => block))
  const told = reply.blocks.filter((block) => !uploaded.has(block))
  const call = callOf(reply.mentions ?? [], names, words)
  const texts = renderText(replyGroups(reply, told, words), actionsGroup(reply.actions, words), relation, call)
  return {
    parts: [...texts, ...attachments.flatMap((attachment) => renderAttachment(attachment, relation))],
    offers: offersOf(reply.actions),
    offeredOn: texts.length - 1,
  }
}
