// What a homeserver for tests is told: no federation, no limits unless asked for, everything in one folder.

import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface SynapseSettings {
  readonly folder: string
  readonly port: number
  /** Leaves Synapse's own limits on, but for registering: the accounts are not what is tested. */
  readonly defaultRateLimits: boolean
}

const unlimited = { per_second: 10_000, burst_count: 10_000 }

const noLimits = {
  rc_message: unlimited,
  rc_login: { address: unlimited, account: unlimited, failed_attempts: unlimited },
  rc_joins: { local: unlimited, remote: unlimited },
  rc_joins_per_room: unlimited,
  rc_invites: { per_room: unlimited, per_user: unlimited, per_issuer: unlimited },
  rc_room_creation: unlimited,
  rc_media_create: unlimited,
}

const logging = {
  version: 1,
  disable_existing_loggers: false,
  formatters: { line: { format: '%(levelname)s %(name)s %(message)s' } },
  handlers: { console: { class: 'logging.StreamHandler', formatter: 'line' } },
  root: { level: 'WARNING', handlers: ['console'] },
}

const configuration = ({ folder, port, defaultRateLimits }: SynapseSettings) => ({
  server_name: 'test.local',
  public_baseurl: `http://127.0.0.1:${port}/`,
  pid_file: join(folder, 'homeserver.pid'),
  listeners: [{ port, bind_addresses: ['127.0.0.1'], type: 'http', tls: false, resources: [{ names: ['client'] }] }],
  database: { name: 'sqlite3', args: { database: join(folder, 'homeserver.db') } },
  media_store_path: join(folder, 'media'),
  signing_key_path: join(folder, 'signing.key'),
  log_config: join(folder, 'log.yaml'),
  report_stats: false,
  macaroon_secret_key: 'test',
  form_secret: 'test',
  registration_shared_secret: 'test',
  enable_registration: true,
  enable_registration_without_verification: true,
  trusted_key_servers: [],
  suppress_key_server_warning: true,
  federation_domain_whitelist: [],
  bcrypt_rounds: 4,
  presence: { enabled: false },
  rc_registration: unlimited,
  ...(defaultRateLimits ? {} : noLimits),
})

/** Writes all that Synapse needs into an empty folder, and gives the path of its configuration. */
export const writeSynapseConfig = async (settings: SynapseSettings): Promise<string> => {
  const { folder } = settings
  await mkdir(join(folder, 'media'), { recursive: true })
  const seed = randomBytes(32).toString('base64').replace(/=+$/, '')
  await writeFile(join(folder, 'signing.key'), `ed25519 a_test ${seed}\n`)
  // YAML takes JSON as it is.
  await writeFile(join(folder, 'log.yaml'), JSON.stringify(logging))
  const path = join(folder, 'homeserver.yaml')
  await writeFile(path, JSON.stringify(configuration(settings), null, 2))
  return path
}
