// What Slack's published schema of manifests (version 2) allows, for the parts that this project's manifest has.

import { z } from 'zod'

const url = (longest: number) =>
  z
    .string()
    .regex(/^https?:\/\//)
    .max(longest)
const short = (longest: number) => z.string().min(1).max(longest)
const scopes = z.array(z.string().max(50)).max(255).optional()
const distinct = (items: readonly unknown[]): boolean => new Set(items).size === items.length
const events = z.array(z.string().max(50)).max(100).refine(distinct)

const display = z.strictObject({
  name: short(35),
  description: short(140).optional(),
  background_color: z
    .string()
    .regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/)
    .optional(),
  long_description: z.string().min(175).max(4000).optional(),
})

const slashCommand = z.strictObject({
  command: z.string().regex(/^\//).min(2).max(32),
  url: url(3000).optional(),
  description: short(2000),
  usage_hint: short(1000).optional(),
  should_escape: z.boolean().optional(),
})

const shortcut = z.strictObject({
  name: short(24),
  type: z.enum(['message', 'global']),
  callback_id: short(255),
  description: short(150),
})

const features = z.strictObject({
  app_home: z
    .strictObject({
      home_tab_enabled: z.boolean().optional(),
      messages_tab_enabled: z.boolean().optional(),
      messages_tab_read_only_enabled: z.boolean().optional(),
    })
    .optional(),
  bot_user: z.strictObject({ display_name: short(80), always_online: z.boolean().optional() }).optional(),
  shortcuts: z.array(shortcut).min(1).max(10).optional(),
  slash_commands: z.array(slashCommand).min(1).max(50).optional(),
})

const settings = z.strictObject({
  event_subscriptions: z
    .strictObject({ request_url: url(3500).optional(), user_events: events.optional(), bot_events: events.optional() })
    .optional(),
  interactivity: z
    .strictObject({
      is_enabled: z.boolean(),
      request_url: url(3500).optional(),
      message_menu_options_url: url(3500).optional(),
    })
    .optional(),
  org_deploy_enabled: z.boolean().optional(),
  socket_mode_enabled: z.boolean().optional(),
  token_rotation_enabled: z.boolean().optional(),
})

/** Parts that it never has (functions, workflows, datastores…) are left out, hence refused. */
export const publishedRules = z.strictObject({
  _metadata: z
    .strictObject({
      schema_version: z.int().optional(),
      min_version: z.int().optional(),
      major_version: z.int().optional(),
      minor_version: z.int().optional(),
    })
    .optional(),
  display_information: display,
  features: features.optional(),
  oauth_config: z
    .strictObject({
      redirect_urls: z.array(z.string().max(2500)).max(1000).refine(distinct).optional(),
      scopes: z.strictObject({ user: scopes, bot: scopes, user_optional: scopes, bot_optional: scopes }).optional(),
    })
    .optional(),
  settings: settings.optional(),
})
