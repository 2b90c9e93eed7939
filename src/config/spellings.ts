// The words that `vigie.json` takes for the program's own: French as people say it, English as the code does.

import { z } from 'zod'
import type { Channel, Nature, Requester } from '../register/entry.ts'
import type { Step } from '../register/step-limits.ts'
import type { JobContent } from '../schedule/job.ts'

type Spellings<Value extends string> = Readonly<Record<Value, readonly string[]>>

/** One of a few values, in any of its spellings; French first, as editors propose them. */
const oneOf = <Value extends string>(spellings: Spellings<Value>) => {
  const values = new Map<string, Value>()
  for (const [value, others] of Object.entries(spellings) as [Value, readonly string[]][])
    for (const spelling of [...others, value]) values.set(spelling, value)
  // The enumeration has just let through the map's own keys only.
  return z.enum([...values.keys()]).transform((spelling) => values.get(spelling) as Value)
}

export const channel = oneOf<Channel>({
  email: ['courriel'],
  form: ['formulaire'],
  letter: ['courrier'],
  box: ['urne'],
  desk: ['guichet'],
})

export const nature = oneOf<Nature>({
  information: [],
  advice: ['conseil'],
  complaint: ['réclamation', 'reclamation'],
  suggestion: [],
  other: ['autre'],
})

export const requester = oneOf<Requester>({
  public: ['usager'],
  elected: ['élu', 'elu', 'collectivité', 'collectivite'],
})

export const step = oneOf<Step>({
  proposal: ['proposition'],
  meeting: ['rendez-vous', 'tenue'],
  update: ['mise-à-jour', 'mise-a-jour'],
})

/** What the meeting's limit is counted from. */
export const meetingFrom = oneOf<'request' | 'proposal'>({ request: ['demande'], proposal: ['proposition'] })

export const digest = oneOf<JobContent>({
  morning: ['matin'],
  weekly: ['hebdomadaire'],
  monthly: ['mensuel'],
  quarterly: ['trimestriel'],
  annual: ['annuel'],
})

/** 1 for Monday to 5 for Friday: a digest never goes out on a closed day. */
export const weekday = oneOf({
  1: ['lundi', 'monday'],
  2: ['mardi', 'tuesday'],
  3: ['mercredi', 'wednesday'],
  4: ['jeudi', 'thursday'],
  5: ['vendredi', 'friday'],
})

export const firstWorkingDay = oneOf({ 'first-working-day': ['premier-jour-ouvré', 'premier-jour-ouvre'] })

export const whenEmpty = oneOf({ silent: ['silence'], line: ['une-ligne'] })

export const isolation = oneOf({ all: ['tous'], signed: ['signés', 'signes'] })

/** Drawn by Slack itself from the figures, or sent as pictures. */
export const charts = oneOf({ native: ['natifs'], png: ['images'] })

export const receiptOnClosedDay = oneOf({
  'same-day': ['jour-même', 'jour-meme'],
  'next-opening-day': ['jour-ouvré-suivant', 'jour-ouvre-suivant'],
})
