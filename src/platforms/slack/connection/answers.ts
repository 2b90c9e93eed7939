// Slack's answers, as far as the bot reads them; whatever else they hold is left alone.

import { z } from 'zod'

const text = z.string().min(1)
const flag = z.boolean().optional()

/** Only that it was done. */
export const done = z.object({ ok: z.literal(true) })

const nextPage = z.object({ next_cursor: z.string().optional() }).optional()

export const identity = z.object({
  team_id: text,
  team: z.string().default(''),
  user_id: text,
  // Absent for a person's token.
  bot_id: text.optional(),
  enterprise_id: text.nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

export const posted = z.object({ ts: text })

export const shownView = z.object({ view: z.object({ id: text, hash: z.string().default('') }) })

export const channel = z.object({
  channel: z.object({
    id: text,
    name: z.string().default(''),
    is_im: flag,
    is_private: flag,
    is_archived: flag,
    is_member: flag,
    is_ext_shared: flag,
  }),
})

export const memberPage = z.object({ members: z.array(text), response_metadata: nextPage })

export const messagePage = z.object({
  messages: z.array(
    z.object({
      ts: text,
      bot_id: text.nullish(),
      metadata: z.object({ event_payload: z.object({ id: z.string().optional() }).optional() }).nullish(),
    }),
  ),
  response_metadata: nextPage,
})

export const openedDirect = z.object({ channel: z.object({ id: text }) })

export const person = z.object({
  user: z.object({
    id: text,
    team_id: z.string().default(''),
    name: z.string().default(''),
    is_bot: flag,
    deleted: flag,
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).default({}),
  }),
})

export const uploadPlace = z.object({ upload_url: z.url(), file_id: text })

const shares = z.record(z.string(), z.unknown()).optional()

export const file = z.object({
  file: z.object({
    id: text,
    mimetype: z.string().optional(),
    channels: z.array(z.string()).default([]),
    groups: z.array(z.string()).default([]),
    ims: z.array(z.string()).default([]),
    shares: z.object({ public: shares, private: shares }).optional(),
  }),
})
