// The fields that Slack's deliveries may have at their top, as Slack's own Java SDK and guides list them.

const interaction =
  'type enterprise team user api_app_id token is_enterprise_install function_data interactivity bot_access_token'

const keys = (...texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(' '))

export const payloadKeys: Readonly<Record<string, readonly string[]>> = {
  slash_command: keys(
    'token api_app_id team_id team_domain enterprise_id enterprise_name channel_id channel_name user_id user_name',
    'command text response_url trigger_id is_enterprise_install',
  ),
  block_actions: keys(interaction, 'container trigger_id channel message view state response_url actions app_unfurl'),
  view_submission: keys(interaction, 'trigger_id view response_urls is_cleared'),
  view_closed: keys(interaction, 'view is_cleared'),
  message_action: keys(interaction, 'callback_id action_ts trigger_id response_url message_ts channel message'),
  event_callback: keys(
    'token team_id enterprise_id api_app_id event type event_id event_time authed_users authed_teams authorizations',
    'is_ext_shared_channel event_context context_team_id context_enterprise_id',
  ),
}
