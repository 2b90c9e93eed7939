// Files in three steps: a place for it, its bytes at the address given, its completion, which takes effect a little later.

import type {
  FilesCompleteUploadExternalResponse,
  FilesGetUploadURLExternalResponse,
  FilesInfoResponse,
} from '@slack/web-api'

import { ApiError, invalidArguments } from '../api/api-error.ts'
import { type Json, jsonsOf, textOf } from '../json.ts'
import type { UploadedFile } from '../workspace/file.ts'
import { checkBlocks } from './check-content.ts'
import { type Call, knownChannel, type Method, text } from './method.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Characters. Source: Slack's reference of files.getUploadURLExternal. */
const longestAltText = 1000

const getUploadUrl: Method = (call) => {
  const { workspace, httpUrl } = call.world
  const length = call.args['length']
  if (typeof length !== 'number' || length <= 0) throw new ApiError('missing_argument')
  const id = workspace.ids.next('F')
  const altText = textOf(call.args['alt_txt'])
  if ((altText ?? '').length > longestAltText) throw new ApiError('alt_txt_too_large')
  const user = workspace.app.botUser
  const name = text(call, 'filename')
  const file = { id, name, length, user, isComplete: false, looksLeft: 0, shares: [], ...(altText && { altText }) }
  workspace.files.set(id, file)
  return { upload_url: `${httpUrl}/upload/v1/${id}`, file_id: id } satisfies Omit<
    FilesGetUploadURLExternalResponse,
    'ok'
  >
}

const uploaded = (call: Call, { id, title }: Json): UploadedFile => {
  const file = call.world.workspace.files.get(textOf(id) ?? '')
  if (file?.content === undefined || file.content.length !== file.length || file.isComplete)
    throw new ApiError('file_not_found')
  return { ...file, title: textOf(title) ?? file.name, isComplete: true, looksLeft: call.world.filesLag }
}

/** Milliseconds that each look at an unfinished file stands for, as to when it lands where it is shared. */
const perLook = 500

/** Checks where the files are wanted, and gives how to share them there, at once or when they are finished. */
const sharing = (call: Call, files: readonly UploadedFile[]): (() => void) => {
  const { workspace, clock, filesLag } = call.world
  const id = text(call, 'channel_id')
  if (id === '') return () => undefined
  const channel = knownChannel(call, id)
  if (!channel.members.has(workspace.app.botUser)) throw new ApiError('not_in_channel')
  const thread = text(call, 'thread_ts')
  // A comment leaves no room for blocks.
  const blocks = text(call, 'initial_comment') === '' ? checkBlocks(call.world, call.args['blocks']) : []
  const land = () => {
    const { ts } = workspace.say(channel, {
      text: text(call, 'initial_comment'),
      files: files.map(({ id: file, name, title = name }) => ({ id: file, name, title })),
      ...(thread !== '' && { thread_ts: thread }),
      ...(blocks.length > 0 && { blocks }),
    })
    for (const { id: file } of files) {
      const known = workspace.files.get(file)
      if (known !== undefined) workspace.files.set(file, { ...known, shares: [{ channel: id, ts }] })
    }
  }
  return filesLag > 0 ? () => void clock.after(filesLag * perLook, land) : land
}

const complete: Method = (call) => {
  const { workspace, changes } = call.world
  const files = jsonsOf(call.args['files']).map((file) => uploaded(call, file))
  if (files.length === 0) throw invalidArguments(['[ERROR] must hold at least one item [json-pointer:/files]'])
  const share = sharing(call, files)
  for (const file of files) workspace.files.set(file.id, file)
  share()
  changes.announce()
  return { files: files.map(({ id, title = '' }) => ({ id, title })) } satisfies Omit<
    FilesCompleteUploadExternalResponse,
    'ok'
  >
}

const info: Method = (call) => {
  const { workspace } = call.world
  const file = workspace.files.get(text(call, 'file'))
  if (file?.isComplete !== true) throw new ApiError('file_not_found')
  workspace.files.set(file.id, { ...file, looksLeft: file.looksLeft - 1 })
  const isReady = file.looksLeft <= 0
  const extension = /[^.]*$/.exec(file.name)?.[0] ?? ''
  return {
    file: {
      id: file.id,
      name: file.name,
      title: file.title ?? file.name,
      user: file.user,
      size: file.length,
      filetype: isReady ? extension : '',
      mimetype: isReady ? (mediaTypes[extension] ?? 'application/octet-stream') : '',
      channels: isReady ? file.shares.map(({ channel }) => channel) : [],
      ...(file.altText !== undefined && { alt_txt: file.altText }),
    },
  } satisfies Omit<FilesInfoResponse, 'ok'>
}

export const fileMethods = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
  'files.info': info,
}
