// What is said of sampling weeks, in French.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { SamplingEntry } from '../../register/kinds/sampling.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'

const nothing = 'Rien n’a été enregistré.'

export const samplingFields = (entry: SamplingEntry, today: Day): readonly Field[] =>
  present([
    ['boîte', entry.mailbox ?? 'courriers'],
    ['service', entry.service],
    ['premier jour', calendar.onDate(dayOf(entry.start), today)],
    ['dernier jour', calendar.onDate(dayOf(entry.end), today)],
    ['état', entry.cancelled && 'annulé'],
  ])

export const samplings = {
  /** "échantillon, pref-etrangers": what it is. */
  what: ({ mailbox }: SamplingEntry): string => `semaines d’échantillon, ${mailbox ?? 'courriers'}`,
  notOfSamplings: (id: EntryId): Line =>
    line`Le n°\u00a0${id} déclare des semaines d’échantillon\u00a0: seul ${code('service:')} s’y corrige. ${nothing}`,
}
