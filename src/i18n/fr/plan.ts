// What is said of the improvement plan (PAQ), in French.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { ImprovementEntry, PlanModule } from '../../register/kinds/improvement.ts'
import type { PlanCounts } from '../../indicators/plan.ts'
import { type Field, present } from '../field.ts'
import { code, joinLines, type Line, line, soft, strong } from '../rich-text.ts'
import { agree, counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

const modules: Readonly<Record<PlanModule, string>> = {
  'module-1': 'module 1',
  'module-2': 'module 2',
  'module-3': 'module 3',
  'module-4': 'module 4',
  steering: 'pilotage',
}

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const on = (date: LocalDate | undefined, today: Day): string | undefined =>
  date === undefined ? undefined : calendar.onDate(dayOf(date), today)

export const improvementFields = (entry: ImprovementEntry, today: Day): readonly Field[] =>
  present([
    ['module', modules[entry.module]],
    ['action', entry.title],
    ['origine', entry.source],
    ['responsable', entry.owner],
    ['service', entry.service],
    ['inscription au plan', on(entry.added, today)],
    ['échéance', on(entry.due, today)],
    ['commencée', on(entry.started, today)],
    ['faite', on(entry.done, today)],
    ['état', entry.cancelled && 'annulée'],
  ])

/** "65 faites sur 93 (70 %), 14 en cours, 14 non faites ; 3 en retard". */
const progress = ({ done, total, inProgress, notDone, pastDue }: PlanCounts, rate: string): Line => {
  const open = [
    ...(inProgress === 0 ? [] : [`${numbers.integer(inProgress)} en cours`]),
    ...(notDone === 0 ? [] : [counted(notDone, ['non faite', 'non faites'])]),
  ]
  const late = pastDue === 0 ? '' : line`\u00a0; ${strong(`${numbers.integer(pastDue)} en retard`)}`
  return line`${counted(done, ['faite', 'faites'])} sur ${numbers.integer(total)} (${rate})${open.length === 0 ? '' : `, ${open.join(', ')}`}${late}`
}

const actions = (count: number): string => (count === 0 ? 'Aucune action' : counted(count, ['action', 'actions']))

const example = '!action ajouter "Refaire le livret d’accueil" module:1 échéance:30/06'

export const plan = {
  /** "action du plan, module 1": what it is. */
  what: ({ module, title }: ImprovementEntry): string => `action du plan, ${modules[module]}, ${title}`,
  modules,
  added: (action: Omit<ImprovementEntry, 'revision' | 'logged'>, today: Day): Line => {
    const added = dayOf(action.added)
    const details = [
      action.source === undefined ? undefined : `origine\u00a0: ${action.source}`,
      action.owner === undefined ? undefined : `responsable\u00a0: ${action.owner}`,
      action.service,
    ].filter((detail) => detail !== undefined)
    const told = details.length === 0 ? '' : ` (${details.join(', ')})`
    const when = added === today ? '' : ` ${calendar.nearDate(added, today)}`
    return line`${strong(`N°\u00a0${action.id}`)}\u00a0: action inscrite au plan${when}, ${modules[action.module]}, ${quoted(action.title)}${told}.`
  },
  planned: (due: Day | undefined, today: Day): Line => {
    if (due === undefined) return line`Sans échéance\u00a0: elle ne sera jamais dite en retard.`
    const said = `Échéance ${calendar.onDate(due, today)}`
    return due < today ? line`${said}, ${strong('déjà passée')}.` : line`${said}.`
  },
  done: ({ id, title }: ImprovementEntry, on: Day, today: Day, due: Day | undefined): Line => {
    const when = on === today ? '' : ` ${calendar.nearDate(on, today)}`
    const judged =
      due === undefined ? '' : on <= due ? ', dans les délais' : `, après l’échéance (${calendar.date(due, today)})`
    return line`Action n°\u00a0${id}, ${quoted(title)}, ${strong('faite')}${when}${judged}.`
  },
  started: ({ id, title }: ImprovementEntry, on: Day, today: Day): Line =>
    line`Action n°\u00a0${id}, ${quoted(title)}, ${strong('en cours')}${on === today ? '' : ` depuis ${calendar.onDate(on, today)}`}.`,
  reopened: ({ id, title, started }: ImprovementEntry): Line =>
    line`Action n°\u00a0${id}, ${quoted(title)}, rouverte\u00a0: ${strong(started === undefined ? 'non faite' : 'en cours')}.`,

  /** How far an action is, after its title in a list. */
  state: {
    done: (on: Day, today: Day): string => `faite ${calendar.onDate(on, today)}`,
    'in-progress': 'en cours',
    'not-done': 'non faite',
  },
  late: 'en retard',
  dueOn: (due: Day, today: Day): string => `échéance ${calendar.onDate(due, today)}`,
  noDue: 'sans échéance',
  /** A button beside an action in a list. */
  doneButton: 'Faite',
  startButton: 'En cours',
  title: (period: string, services: readonly string[], counts: PlanCounts, rate: string): Line =>
    line`${strong(['Plan d’actions qualité', period, ...services].join(' · '))}\u00a0: ${progress(counts, rate)}`,
  heading: (module: PlanModule, counts: PlanCounts, rate: string): Line =>
    line`${strong(capital(modules[module]))}\u00a0: ${progress(counts, rate)}`,
  rest: (count: number, command: string): Line =>
    line`et ${counted(count, ['autre', 'autres'])}\u00a0: ${code(command)}`,
  showDone: (count: number, command: string): Line =>
    line`${counted(count, ['action faite', 'actions faites'])}\u00a0: ${code(command)}`,
  empty: (period: string, services: readonly string[]): Line =>
    line`${strong(['Plan d’actions qualité', period, ...services].join(' · '))}\u00a0: aucune action.`,
  howToAdd: line`Pour en inscrire une\u00a0: ${code(example)}`,
  /** The state of an action by itself: "En retard : échéance le mardi 30 juin." */
  now: (state: string, isLate: boolean): Line =>
    isLate ? line`${strong('En retard')}, ${state}.` : line`${capital(state)}.`,
  seeList: (command: string): Line => line`Action par action\u00a0: ${code(command)}`,
  /** What the list counts. */
  rule: line`${soft('Le plan d’une période\u00a0: les actions inscrites à son dernier jour (aujourd’hui si elle est en cours), sans celles faites avant le début de l’année.')}`,
  caption: line`Plan d’actions par module`,
  columns: {
    module: 'module',
    done: 'faites',
    inProgress: 'en cours',
    notDone: 'non faites',
    total: 'total',
    rate: 'taux',
  },
  whole: 'ensemble',
  /** In a dashboard: what is late, and what is to be done soon. */
  followed: (late: number, soon: number, until: Day, today: Day): Line => {
    const parts = [
      ...(late === 0 ? [] : [line`${strong(`${counted(late, ['action', 'actions'])} en retard`)}`]),
      ...(soon === 0 ? [] : [line`${numbers.integer(soon)} à faire d’ici au ${calendar.date(until, today)}`]),
    ]
    return line`${strong('Plan d’actions')}\u00a0: ${joinLines(parts, ', ')}`
  },
  listTitle: {
    late: (count: number, period: string): Line => line`${strong(`${actions(count)} du plan en retard`)} · ${period}`,
    inTime: (count: number, period: string): Line =>
      line`${strong(`${actions(count)} du plan ${agree(count, ['faite', 'faites'])}`)} · ${period}`,
    open: (count: number, period: string): Line =>
      line`${strong(`${actions(count)} du plan à faire ou en cours`)} · ${period}`,
  },

  officersKeepIt: (name: string): Line =>
    line`Le plan est tenu par les référents qualité\u00a0: eux seuls y inscrivent des actions et disent où elles en sont. Pour le lire\u00a0: ${code(`!${name}`)}. ${nothing}`,
  whichTitle: line`Quelle action\u00a0? Son intitulé va entre guillemets, par exemple ${code(example)}. ${nothing}`,
  whichModule: (names: readonly string[]): Line =>
    line`Quel module\u00a0? ${names.slice(0, -1).join(', ')} ou ${names.at(-1) ?? ''}\u00a0: ${code('module:1')} ou ${code('module:pilotage')}. ${nothing}`,
  whichNumber: (word: string): Line =>
    line`Quelle action\u00a0? Indiquez son numéro, par exemple ${code(`!action ${word} 1042`)}. La liste\u00a0: ${code('!action')}. ${nothing}`,
  numberNotWanted: line`Une nouvelle action reçoit son numéro\u00a0: n’en indiquez pas. Par exemple ${code(example)}. ${nothing}`,
  whatAboutNumber: (id: EntryId): Line =>
    line`Que faire du n°\u00a0${id}\u00a0? ${code(`!action fait ${id}`)}, ${code(`!action en cours ${id}`)} ou ${code(`!voir ${id}`)}. ${nothing}`,
  notOfLists: (key: string): Line =>
    line`${code(`${key}:`)} ne s’applique pas à la liste. Pour inscrire une action\u00a0: ${code(example)}. ${nothing}`,
  whichStep: (text: string): Line =>
    line`Je ne comprends pas ${quoted(text)}. Pour inscrire une action\u00a0: ${code(example)}. Pour dire où elle en est\u00a0: ${code('!action en cours 1042')}, ${code('!action fait 1042')} ou ${code('!action rouvrir 1042')}. ${nothing}`,
  onlyOfLists: (key: string): Line =>
    line`${code(`${key}:`)} ne s’applique qu’à la liste\u00a0: ${code('!action liste année:2026')}. Un jour se dit avec ${code('le:')}, un intitulé va entre guillemets. ${nothing}`,
  twoPeriods: line`${code('année:')} ou ${code('période:')}, pas les deux. ${nothing}`,
  wordsLeft: (text: string, word: string): Line =>
    line`Je ne comprends pas ${quoted(text)}. Un jour se dit avec ${code('le:')}, par exemple ${code(`!action ${word} 1042 le:12/11`)}. ${nothing}`,
  onlyWhenAdding: (key: string): Line =>
    line`${code(`${key}:`)} se donne en inscrivant l’action. Pour le changer ensuite\u00a0: ${code('!corriger')}. ${nothing}`,
  otherKind: (id: EntryId, is: string): Line => line`Le n°\u00a0${id} est ${is}, pas une action du plan. ${nothing}`,
  alreadyDone: (id: EntryId, day: Day, today: Day): Line =>
    line`L’action n°\u00a0${id} est déjà faite, ${calendar.onDate(day, today)}. Si ce jour est inexact\u00a0: ${code(`!corriger ${id} fait:12/11`)}. Si elle ne l’est pas\u00a0: ${code(`!action rouvrir ${id}`)}. ${nothing}`,
  alreadyStarted: (id: EntryId, day: Day, today: Day): Line =>
    line`L’action n°\u00a0${id} est déjà en cours, depuis ${calendar.onDate(day, today)}. Si ce jour est inexact\u00a0: ${code(`!corriger ${id} commencée:12/11`)}. ${nothing}`,
  notDone: (id: EntryId): Line =>
    line`L’action n°\u00a0${id} n’est pas faite\u00a0: il n’y a rien à rouvrir. ${nothing}`,
  doneBeforeAdded: (id: EntryId, on: Day, added: Day, today: Day): Line =>
    line`L’action n°\u00a0${id} est inscrite au plan depuis ${calendar.onDate(added, today)}\u00a0: elle ne peut pas être faite ${calendar.onDate(on, today)}. Si elle y était déjà\u00a0: ${code(`!corriger ${id} inscrite:12/11`)}. ${nothing}`,
  notOfPlans: (id: EntryId): Line =>
    line`Le n°\u00a0${id} est une action du plan\u00a0: seuls ${code('titre:')}, ${code('module:')}, ${code('origine:')}, ${code('responsable:')}, ${code('service:')}, ${code('échéance:')}, ${code('inscrite:')}, ${code('commencée:')} et ${code('fait:')} peuvent y être corrigés. ${nothing}`,
}
