// What is said of appointments and website updates, in French.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { TaskEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import type { AppointmentEntry } from '../../register/kinds/appointment.ts'
import type { UpdateEntry } from '../../register/kinds/update.ts'
import type { Step } from '../../register/step-limits.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

const on = (date: LocalDate, today: Day): string => calendar.onDate(dayOf(date), today)

const maybeOn = (date: LocalDate | undefined, today: Day): string | undefined =>
  date === undefined ? undefined : on(date, today)

const verdict = (inTime: boolean): string => (inTime ? 'dans les délais' : 'hors délai')

const nouns: Readonly<Record<TaskEntry['kind'], Noun>> = {
  appointment: ['rendez-vous', 'rendez-vous'],
  update: ['mise à jour du site', 'mises à jour du site'],
}

const awaited: Readonly<Record<Step, string>> = {
  proposal: 'date à proposer',
  meeting: 'rendez-vous à tenir',
  update: 'mise à jour à faire',
}

const names: Readonly<Record<TaskEntry['kind'], string>> = { appointment: 'rdv', update: 'maj' }

const workingDays = (count: number): string => counted(count, ['jour ouvré', 'jours ouvrés'])

const entriesOf = (count: number): string => counted(count, ['étape', 'étapes'])

export const appointmentFields = (entry: AppointmentEntry, today: Day): readonly Field[] =>
  present([
    ['service', entry.service],
    ['libellé', entry.label],
    ['référence', entry.reference],
    ['date de la demande', on(entry.asked, today)],
    ['date proposée', maybeOn(entry.proposed, today)],
    ['tenu', maybeOn(entry.held, today)],
    ['impossible', maybeOn(entry.impossible, today)],
    ['état', entry.cancelled && 'annulé'],
  ])

export const updateFields = (entry: UpdateEntry, today: Day): readonly Field[] =>
  present([
    ['service', entry.service],
    ['libellé', entry.label],
    ['référence', entry.reference],
    ['date de la demande', on(entry.asked, today)],
    ['faite', maybeOn(entry.done, today)],
    ['état', entry.cancelled && 'annulée'],
  ])

export const tasks = {
  /** "rendez-vous d’élu, mairie de Redon". */
  what: (task: TaskEntry): string => {
    const noun = task.kind === 'appointment' ? 'rendez-vous d’élu ou collectivité' : 'mise à jour du site'
    return task.label === undefined ? noun : `${noun}, ${task.label}`
  },
  counted: (kind: TaskEntry['kind'], count: number): string => counted(count, nouns[kind]),
  awaited: (step: Step): string => awaited[step],
  asked: (task: TaskEntry, today: Day): Line => {
    const when = calendar.nearDate(dayOf(task.asked), today)
    const details = [task.service, task.label].filter((detail) => detail !== undefined)
    const told = details.length === 0 ? '' : ` (${details.join(', ')})`
    const what =
      task.kind === 'appointment'
        ? `rendez-vous d’élu ou collectivité demandé ${when}`
        : `mise à jour du site demandée ${when}`
    return line`${strong(`N°\u00a0${task.id}`)}\u00a0: ${what}${told}.`
  },
  expected: (step: Step, due: Day, limit: number, today: Day): Line => {
    const what = {
      proposal: 'Date à proposer',
      meeting: 'Rendez-vous à tenir',
      update: 'Mise à jour à faire',
    }[step]
    const said = line`${what} au plus tard ${calendar.onDate(due, today)} (${workingDays(limit)})`
    return due < today ? line`${said}\u00a0: ${strong('en retard')}.` : line`${said}.`
  },
  done: (step: Step, id: EntryId, day: Day, today: Day, inTime: boolean): Line => {
    const when = day === today ? '' : ` ${calendar.nearDate(day, today)}`
    const what = {
      proposal: `Date proposée${when} pour le n°\u00a0${id}`,
      meeting: `Rendez-vous tenu${when} pour le n°\u00a0${id}`,
      update: `Mise à jour faite${when} pour le n°\u00a0${id}`,
    }[step]
    return line`${what}\u00a0: ${strong(verdict(inTime))}.`
  },
  impossible: (id: EntryId): Line =>
    line`Rendez-vous impossible du fait du demandeur, noté pour le n°\u00a0${id}\u00a0: il ne compte plus dans les rendez-vous tenus.`,
  proposalStays: (inTime: boolean): Line => line`La proposition reste comptée\u00a0: ${strong(verdict(inTime))}.`,
  proposalLate: line`Aucune date n’avait été proposée à temps\u00a0: la proposition reste comptée hors délai.`,
  proposalLeaves: line`Aucune date n’était encore attendue\u00a0: la proposition ne compte pas non plus.`,
  proposalUnknown: (id: EntryId): Line =>
    line`Aucune date proposée n’était notée\u00a0: la proposition est comptée au jour du rendez-vous. Pour la dater\u00a0: ${code(`!corriger ${id} proposé:12/11`)}`,
  /** In a list, what was done and whether in time. */
  judged: (step: Step, day: Day, today: Day, inTime: boolean): string => {
    const what = { proposal: 'date proposée', meeting: 'tenu', update: 'faite' }[step]
    return `${what} ${calendar.onDate(day, today)}, ${verdict(inTime)}`
  },
  dropped: (day: Day, today: Day): string => `impossible ${calendar.onDate(day, today)}, non compté`,
  whichStep: {
    appointment: line`Demandé, proposé, tenu ou impossible\u00a0? Par exemple ${code('!rdv demandé')} ou ${code('!rdv proposé 1042')}. ${nothing}`,
    update: line`Demandée ou faite\u00a0? Par exemple ${code('!maj demandée')} ou ${code('!maj faite 1042')}. ${nothing}`,
  },
  whichNumber: (kind: TaskEntry['kind'], word: string): Line =>
    line`Quel numéro\u00a0? Par exemple ${code(`!${names[kind]} ${word} 1042`)}. ${nothing}`,
  numberNotWanted: (kind: TaskEntry['kind']): Line =>
    line`Une nouvelle demande reçoit son numéro\u00a0: n’en indiquez pas. Par exemple ${code(kind === 'appointment' ? '!rdv demandé' : '!maj demandée')}. ${nothing}`,
  onlyWhenAsked: (key: string): Line =>
    line`${code(`${key}:`)} se donne avec la demande. Pour le changer ensuite\u00a0: ${code('!corriger')}. ${nothing}`,
  otherKind: (id: EntryId, is: string, wanted: TaskEntry['kind']): Line =>
    line`Le n°\u00a0${id} est ${is}, pas ${wanted === 'appointment' ? 'un rendez-vous' : 'une mise à jour du site'}. ${nothing}`,
  alreadyProposed: (id: EntryId, day: Day, today: Day): Line =>
    line`Une date a déjà été proposée ${calendar.onDate(day, today)} pour le n°\u00a0${id}. Si ce jour est inexact\u00a0: ${code(`!corriger ${id} proposé:12/11`)}. ${nothing}`,
  alreadyHeld: (id: EntryId, day: Day, today: Day): Line =>
    line`Le rendez-vous n°\u00a0${id} a déjà été tenu ${calendar.onDate(day, today)}. Si ce jour est inexact\u00a0: ${code(`!corriger ${id} tenu:12/11`)}. ${nothing}`,
  alreadyImpossible: (id: EntryId, day: Day, today: Day): Line =>
    line`Le rendez-vous n°\u00a0${id} a été noté impossible ${calendar.onDate(day, today)}. Pour revenir en arrière\u00a0: ${code(`!annuler ${id}`)}. ${nothing}`,
  alreadyDone: (id: EntryId, day: Day, today: Day): Line =>
    line`La mise à jour n°\u00a0${id} a déjà été faite ${calendar.onDate(day, today)}. Si ce jour est inexact\u00a0: ${code(`!corriger ${id} fait:12/11`)}. ${nothing}`,
  notOfTasks: (id: EntryId, kind: TaskEntry['kind']): Line =>
    kind === 'appointment'
      ? line`Le n°\u00a0${id} est un rendez-vous\u00a0: seuls ${code('demandé:')}, ${code('proposé:')}, ${code('tenu:')}, ${code('impossible:')}, ${code('service:')}, ${code('libellé:')} et ${code('référence:')} peuvent y être corrigés. ${nothing}`
      : line`Le n°\u00a0${id} est une mise à jour du site\u00a0: seuls ${code('demandé:')}, ${code('fait:')}, ${code('service:')}, ${code('libellé:')} et ${code('référence:')} peuvent y être corrigés. ${nothing}`,
  /** The heading of the late ones in lists and digests. */
  lateHeading: line`${strong('Rendez-vous et mises à jour du site en retard')}`,
  openHeading: line`${strong('Rendez-vous et mises à jour du site')}`,
  /** After a digest's title: " ; 2 rendez-vous et 1 mise à jour du site en retard". */
  lateInTitle: (late: readonly TaskEntry['kind'][]): Line => {
    const of = (kind: TaskEntry['kind']): number => late.filter((each) => each === kind).length
    const parts = (['appointment', 'update'] as const).flatMap((kind) =>
      of(kind) === 0 ? [] : [counted(of(kind), nouns[kind])],
    )
    return line`\u00a0; ${parts.join(' et ')} en retard`
  },
  listTitle: {
    late: (count: number, period: string): Line => line`${strong(`${entriesOf(count)} hors délai`)} · ${period}`,
    inTime: (count: number, period: string): Line => line`${strong(`${entriesOf(count)} dans les délais`)} · ${period}`,
    open: (count: number, period: string): Line =>
      line`${strong(`${entriesOf(count)} encore ${count === 1 ? 'ouverte' : 'ouvertes'}`)} · ${period}`,
  },
  rest: (count: number): string => `et ${numbers.integer(count)} ${count === 1 ? 'autre' : 'autres'}`,
}
