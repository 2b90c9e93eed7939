// What reaches the imaginary préfecture, by which way, how often, and how promptly it is dealt with.

import type { Channel, Matter, Nature, Requester } from '../register/entry.ts'
import type { Weighted } from './random.ts'
import { sampledMailbox } from './sampling-weeks.ts'
import type { SubjectList } from './subjects.ts'

type Choices<Choice> = readonly [Weighted<Choice>, ...Weighted<Choice>[]]

export interface Flow {
  readonly service: string
  readonly mailbox?: string
  readonly channel: Channel
  readonly requester: Requester
  readonly natures: Choices<Nature>
  readonly matters?: Choices<Matter | undefined>
  readonly subjects: SubjectList
  /** Messages on an average working day. */
  readonly perDay: number
  /** Messages in the largest entry. */
  readonly bulk: number
  /** Logged when answered, in one line, rather than when received. */
  readonly atOnce?: true
  /** The services that it is transferred to. */
  readonly to?: Choices<string>
  /** Mean working days to a reply, for those in time. */
  readonly pace: number
  /** Shares of the requests, outside busy or bad months. */
  readonly late: number
  readonly holding?: number
  readonly incomplete?: number
  readonly outside?: number
  readonly undated?: number
  /** Nobody logs it but in the weeks that were declared. */
  readonly sampled?: true
  /** Whose acknowledgement is known. */
  readonly acknowledged?: number
}

type Volume = Pick<Flow, 'perDay' | 'bulk'>
type Promptness = Pick<Flow, 'pace' | 'late'>

const arriving = (perDay: number, bulk = 1): Volume => ({ perDay, bulk })
const answered = (pace: number, late: number): Promptness => ({ pace, late })

const grievances: Choices<Nature> = [
  ['complaint', 17],
  ['suggestion', 2],
  ['other', 1],
]
const ideas: Choices<Nature> = [
  ['suggestion', 6],
  ['complaint', 4],
  ['other', 3],
]
const questions: Choices<Nature> = [
  ['information', 2],
  ['advice', 3],
]
const matters: Choices<Matter | undefined> = [
  ['legality', 55],
  ['budget', 20],
  [undefined, 25],
]
const elsewhere: Choices<string> = [
  ['Communication', 3],
  ['Collectivités', 2],
]

const email = { channel: 'email', requester: 'public', natures: [['information', 1]] } as const
const letter = { ...email, channel: 'letter', undated: 0.012 } as const
const main = { ...email, service: 'Accueil', mailbox: 'prefecture' } as const
const handedOn = { ...main, acknowledged: 0.5 } as const
const stay = { ...email, service: 'Séjour', mailbox: 'pref-etrangers', subjects: 'stay' } as const
const titles = { ...email, service: 'Titres', mailbox: 'pref-titres', subjects: 'titles' } as const
const authorities = {
  service: 'Collectivités',
  requester: 'elected',
  natures: questions,
  matters,
  subjects: 'authorities',
} as const
const grievance = { service: 'Accueil', requester: 'public', natures: grievances, subjects: 'complaints' } as const

const mainMailbox: readonly Flow[] = [
  { ...main, ...arriving(6.8, 8), ...answered(1.2, 0.03), subjects: 'desk', atOnce: true },
  { ...handedOn, ...arriving(6.2, 7), ...answered(2.1, 0.11), subjects: 'stay', to: [['Séjour', 1]], outside: 0.03 },
  { ...handedOn, ...arriving(2.8, 5), ...answered(1.8, 0.07), subjects: 'titles', to: [['Titres', 1]], outside: 0.05 },
  { ...handedOn, ...arriving(0.9, 2), ...answered(2, 0.1), subjects: 'events', to: elsewhere },
  { ...main, channel: 'form', ...arriving(0.45), ...answered(1.5, 0.06), subjects: 'desk' },
]

const otherMailboxes: readonly Flow[] = [
  { ...stay, ...arriving(3.6, 6), ...answered(1.6, 0.03), atOnce: true },
  { ...stay, ...arriving(4.2, 4), ...answered(2.2, 0.1), holding: 0.14, incomplete: 0.1 },
  { ...titles, ...arriving(2.4, 5), ...answered(1.2, 0.03), atOnce: true },
  { ...titles, ...arriving(2.6, 3), ...answered(1.9, 0.07), holding: 0.06, incomplete: 0.1, acknowledged: 0.2 },
]

const fromAuthorities: readonly Flow[] = [
  {
    ...authorities,
    channel: 'email',
    mailbox: 'pref-collectivites',
    ...arriving(1),
    ...answered(2.4, 0.19),
    holding: 0.08,
    acknowledged: 0.5,
  },
  { ...authorities, channel: 'letter', ...arriving(0.5), ...answered(7, 0.16), holding: 0.05 },
]

const onPaper: readonly Flow[] = [
  { ...letter, service: 'Accueil', ...arriving(0.5), ...answered(4, 0.07), subjects: 'desk' },
  {
    ...letter,
    service: 'Séjour',
    ...arriving(0.7),
    ...answered(5, 0.1),
    subjects: 'stay',
    holding: 0.05,
    incomplete: 0.04,
  },
  { ...letter, service: 'Titres', ...arriving(0.4), ...answered(4, 0.07), subjects: 'titles', incomplete: 0.06 },
  { ...letter, channel: 'desk', service: 'Séjour', ...arriving(0.2), ...answered(4, 0.1), subjects: 'stay' },
]

const complaints: readonly Flow[] = [
  { ...grievance, channel: 'email', mailbox: 'prefecture', ...arriving(0.13), ...answered(2.4, 0.11) },
  { ...grievance, channel: 'form', mailbox: 'prefecture', ...arriving(0.08), ...answered(2.2, 0.09) },
  { ...grievance, channel: 'letter', ...arriving(0.07), ...answered(5, 0.08) },
  { ...grievance, channel: 'box', natures: ideas, ...arriving(0.07), ...answered(5, 0.06) },
]

const sampled: readonly Flow[] = [
  {
    ...email,
    service: 'Communication',
    mailbox: sampledMailbox,
    ...arriving(4.5, 3),
    ...answered(1.8, 0.08),
    subjects: 'events',
    sampled: true,
  },
]

/** New ones come last: chance is drawn by their places. */
export const flows: readonly Flow[] = [
  ...mainMailbox,
  ...otherMailboxes,
  ...fromAuthorities,
  ...onPaper,
  ...complaints,
  ...sampled,
]
