// What reaches the imaginary préfecture, by which way, how often, and how promptly it is dealt with.

import type { Channel, Matter, Nature, Requester } from '../register/entry.ts'
import type { Weighted } from './random.ts'
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
  readonly transferredTo?: Choices<string>
  /** Mean working days to a reply, for those in time. */
  readonly pace: number
  /** Shares of the requests, outside busy or bad months. */
  readonly late: number
  readonly holding?: number
  readonly incomplete?: number
  readonly outside?: number
  readonly undated?: number
  /** Whose acknowledgement is known. */
  readonly acknowledged?: number
}

const information: Choices<Nature> = [['information', 1]]
const grievances: Choices<Nature> = [
  ['complaint', 17],
  ['suggestion', 2],
  ['other', 1],
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

const email = { channel: 'email', requester: 'public', natures: information } as const
const letter = { channel: 'letter', requester: 'public', natures: information, bulk: 1, undated: 0.012 } as const
const main = { ...email, service: 'Accueil', mailbox: 'prefecture', subjects: 'desk' } as const
const stay = { ...email, service: 'Séjour', mailbox: 'pref-etrangers', subjects: 'stay' } as const
const titles = { ...email, service: 'Titres', mailbox: 'pref-titres', subjects: 'titles' } as const
const authorities = { service: 'Collectivités', requester: 'elected', matters, subjects: 'authorities' } as const
const grievance = { service: 'Accueil', requester: 'public', natures: grievances, subjects: 'complaints' } as const

export const flows: readonly Flow[] = [
  { ...main, perDay: 7.4, bulk: 7, atOnce: true, pace: 1.2, late: 0.03 },
  {
    ...main,
    ...{ subjects: 'stay', perDay: 6.2, bulk: 5, transferredTo: [['Séjour', 1]], pace: 2.1, late: 0.11 },
    ...{ outside: 0.03, acknowledged: 0.35 },
  },
  {
    ...main,
    ...{ subjects: 'titles', perDay: 2.6, bulk: 4, transferredTo: [['Titres', 1]], pace: 1.8, late: 0.07 },
    ...{ outside: 0.05, acknowledged: 0.35 },
  },
  {
    ...main,
    ...{ perDay: 0.9, bulk: 2, pace: 2, late: 0.1, acknowledged: 0.35 },
    transferredTo: [
      ['Communication', 3],
      ['Collectivités', 2],
    ],
  },
  { ...main, channel: 'form', perDay: 0.6, bulk: 1, pace: 1.5, late: 0.06 },
  { ...stay, perDay: 3.6, bulk: 6, atOnce: true, pace: 1.6, late: 0.03 },
  { ...stay, perDay: 4.2, bulk: 3, pace: 2.2, late: 0.1, holding: 0.07, incomplete: 0.05 },
  { ...titles, perDay: 2.4, bulk: 5, atOnce: true, pace: 1.2, late: 0.03 },
  { ...titles, perDay: 2.6, bulk: 3, pace: 1.9, late: 0.07, holding: 0.03, incomplete: 0.05, acknowledged: 0.2 },
  {
    ...{ ...authorities, channel: 'email', mailbox: 'pref-collectivites', natures: questions },
    ...{ perDay: 1.5, bulk: 1, pace: 2.4, late: 0.19, holding: 0.08, acknowledged: 0.5 },
  },
  { ...authorities, channel: 'letter', natures: questions, perDay: 0.5, bulk: 1, pace: 7, late: 0.16, holding: 0.05 },
  { ...letter, service: 'Accueil', subjects: 'desk', perDay: 0.5, pace: 4, late: 0.07 },
  { ...letter, service: 'Séjour', subjects: 'stay', perDay: 0.9, pace: 5, late: 0.1, holding: 0.05, incomplete: 0.04 },
  { ...letter, service: 'Titres', subjects: 'titles', perDay: 0.4, pace: 4, late: 0.07, incomplete: 0.06 },
  { ...letter, channel: 'desk', service: 'Séjour', subjects: 'stay', perDay: 0.2, pace: 4, late: 0.1 },
  { ...grievance, channel: 'email', mailbox: 'prefecture', perDay: 0.16, bulk: 1, pace: 2.4, late: 0.11 },
  { ...grievance, channel: 'form', mailbox: 'prefecture', perDay: 0.08, bulk: 1, pace: 2.2, late: 0.09 },
  { ...grievance, channel: 'letter', perDay: 0.07, bulk: 1, pace: 5, late: 0.08 },
  {
    ...grievance,
    channel: 'box',
    natures: [
      ['suggestion', 3],
      ['complaint', 2],
    ],
    perDay: 0.07,
    bulk: 1,
    pace: 5,
    late: 0.06,
  },
]
