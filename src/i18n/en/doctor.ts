// What `doctor` tells an administrator, in English.

import type { JobContent } from '../../schedule/job.ts'
import type { doctor as french } from '../fr/doctor.ts'
import { code, line } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const contents: Record<JobContent, string> = {
  morning: 'morning digest',
  weekly: 'weekly recap',
  monthly: 'monthly dashboard',
  quarterly: 'quarterly dashboard',
  annual: 'annual dashboard',
}

const count = (value: number, one: string, many: string): string =>
  `${numbers.integer(value)} ${value === 1 ? one : many}`

const gigabytes = (bytes: number): string => `${numbers.decimal(bytes / 1e9, 1)} GB`

export const doctor: typeof french = {
  configuration: (organisation, services, mailboxes, rooms) =>
    line`Configuration: ${organisation ?? 'organisation not named'}, ${count(services, 'service', 'services')}, ${count(mailboxes, 'mailbox', 'mailboxes')}, ${count(rooms, 'room', 'rooms')}.`,
  clock: (now, timezone, offset, zone) => line`Clock: ${now} (${timezone}, UTC${offset}). Public holidays: ${zone}.`,
  openToday: line`Today is a working day.`,
  closedToday: line`Today is not a working day: no digest will be sent.`,
  data: (directory, entries, shards) =>
    line`Data: ${code(directory)}, ${count(entries, 'entry', 'entries')} in ${count(shards, 'file', 'files')}.`,
  noData: (directory) => line`Data: ${code(directory)} does not exist yet. Vigie makes this folder at its first start.`,
  disk: (free) => line`Free space: ${gigabytes(free)}.`,
  diskLow: (free) => line`Free space: only ${gigabytes(free)}. Make room on this disk.`,
  copies: (kept, last) =>
    last === undefined
      ? line`Dated copies: none. Vigie makes one a day while it runs.`
      : line`Dated copies: ${numbers.integer(kept)}, the last one of ${last}.`,
  backup: (at) =>
    at === undefined
      ? line`Backup: none. To make one: ${code('node bin/vigie.mjs backup FILE')}, to be kept on another disk.`
      : line`Last backup: ${at}.`,
  rulesChanged: (requests) =>
    line`The configuration changed: ${count(requests, 'request whose result was known has another one', 'requests whose result was known have another one')}. To list them: ${code('node bin/vigie.mjs doctor')}`,
  changedRequests: (at, requests, ids) =>
    line`Change of rules, ${at}: ${count(requests, 'result changed', 'results changed')}, #${ids.join(', #')}${requests > ids.length ? '…' : ''}`,
  noRuns: line`Next sends: none, since no room is configured with digests.`,
  run: (content, room, at) => line`Next ${contents[content]} (${code(room)}): ${at}.`,
}
