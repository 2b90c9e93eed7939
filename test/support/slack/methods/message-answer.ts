// A message as Slack gives it back to the app.

import type { StoredMessage } from '../workspace/message.ts'

/**
 * With its metadata, since this is its author who asks. The published types list every kind of block,
 * one type for each method: blocks that came in as JSON fit all of them as an array of nothing known.
 */
export const messageAnswer = ({ blocks, metadata, files, ...message }: StoredMessage) => ({
  ...message,
  ...(blocks && { blocks: blocks as never[] }),
  ...(metadata && { metadata: { ...metadata, event_payload: metadata.event_payload as never } }),
  ...(files && { files: [...files] }),
})
