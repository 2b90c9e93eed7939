// The columns of imported and exported files, in the order in which export writes them.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Acknowledgement, RequestEntry } from '../register/entry.ts'
import { type Column, computed, dateCell, dateListCell, forAll, forCalls, forKinds, forRequests } from './column.ts'
import { wordFor } from './column.ts'
import { improvementColumns } from './improvement-columns.ts'
import { joinList } from './list-cell.ts'
import { measureColumns } from './measure-columns.ts'
import {
  choiceReader,
  listReader,
  type ReadCell,
  readCount,
  readDate,
  readText,
  sparseListReader,
} from './read-cell.ts'
import { acknowledgementCell, flag, reasonCell, replyCell, transferCells } from './request-cells.ts'
import { samplingColumns } from './sampling-columns.ts'
import { surveyColumns } from './survey-columns.ts'
import { taskColumns } from './task-columns.ts'
import { templateColumns } from './template-columns.ts'
import {
  channelWords,
  matterWords,
  natureWords,
  onTimeWords,
  replyWords,
  requesterWords,
  typeWords,
  yesNoWords,
} from './value-words.ts'

const readYesNo = choiceReader(yesNoWords)
const readFlag: ReadCell<boolean> = (text) => readYesNo(text) === 'yes'

/** A date, or whether an acknowledgement was sent on a day nobody knows. */
const readAcknowledgement: ReadCell<Acknowledgement> = (text) => {
  if (/^\d{2}/.test(text)) return { sent: true, on: readDate(text) }
  return { sent: readFlag(text) }
}

/** How many chasers, or the day of each. */
const readChasers: ReadCell<number | readonly LocalDate[]> = (text) =>
  /^\d{1,3}$/.test(text) ? readCount(text) : listReader(readDate)(text)

const repliedOn = ({ outcome }: RequestEntry): LocalDate | undefined =>
  outcome?.kind === 'replied' ? outcome.on : undefined

/** What people name in their own words. */
const labelled = ['request', 'appointment', 'update'] as const

export const columns = {
  id: computed('n°, no., numéro, number, id', (entry) => entry.id),
  type: forAll('type, type, kind', choiceReader(typeWords), (entry, language) =>
    wordFor(typeWords, entry.kind, language),
  ),
  channel: forRequests('canal, channel', choiceReader(channelWords), (request, language) =>
    wordFor(channelWords, request.channel, language),
  ),
  mailbox: forKinds(
    ['request', 'measure', 'sampling'],
    'boîte, mailbox, boîte fonctionnelle',
    readText,
    ({ mailbox }) => mailbox,
  ),
  service: forAll('service, service', readText, ({ service }) => service),
  nature: forRequests('nature, nature', choiceReader(natureWords), (request, language) =>
    wordFor(natureWords, request.nature, language),
  ),
  matter: forRequests('matière, matter', choiceReader(matterWords), (request, language) =>
    wordFor(matterWords, request.matter, language),
  ),
  requester: forRequests('demandeur, requester', choiceReader(requesterWords), (request, language) =>
    wordFor(requesterWords, request.requester, language),
  ),
  theme: forRequests('thème, theme', readText, ({ theme }) => theme),
  label: forKinds(labelled, 'libellé, label, objet', readText, ({ label }) => label),
  received: forRequests('reçu le, received on, reçu, date de réception, received', readDate, (request) =>
    dateCell(request.received),
  ),
  receivedAssumed: forRequests('date supposée, date assumed', readFlag, (request, language) =>
    flag(request.receivedAssumed, language),
  ),
  incomplete: forRequests('incomplet le, incomplete on, incomplet', readDate, ({ incomplete }) =>
    dateCell(incomplete?.asked),
  ),
  complete: forRequests('complet le, complete on, complet', readDate, ({ incomplete }) =>
    dateCell(incomplete?.completed),
  ),
  acknowledged: forRequests(
    'accusé le, acknowledged on, accusé, AR, AR le, acknowledged',
    readAcknowledgement,
    acknowledgementCell,
  ),
  transferredFrom: forRequests('transféré de, transferred from', sparseListReader(readText), (request, language) =>
    joinList(transferCells(request, language).map(({ from }) => from)),
  ),
  transferredTo: forRequests('transféré à, transferred to', listReader(readText), (request, language) =>
    joinList(transferCells(request, language).map(({ to }) => to)),
  ),
  transferredOn: forRequests('transféré le, transferred on', listReader(readDate), (request, language) =>
    dateListCell(transferCells(request, language).map(({ on }) => on)),
  ),
  holdingOn: forRequests('attente le, holding reply on', listReader(readDate), ({ holdings = [] }) =>
    dateListCell(holdings.map(({ on }) => on)),
  ),
  announcedFor: forRequests('annoncé pour, announced for', listReader(readDate), ({ holdings = [] }) =>
    dateListCell(holdings.map(({ until }) => until)),
  ),
  repliedOn: forKinds(
    ['request', 'contact'],
    'répondu le, replied on, répondu, date de réponse, replied',
    readDate,
    (entry) => dateCell(entry.kind === 'contact' ? entry.answered : repliedOn(entry)),
  ),
  reply: forRequests('réponse, reply', choiceReader(replyWords), replyCell),
  closedOn: forRequests('classé le, closed on, classé, closed', readDate, ({ outcome }) =>
    outcome?.kind === 'closed' ? dateCell(outcome.on) : undefined,
  ),
  reason: forRequests('motif, reason', sparseListReader(readText), reasonCell),
  urgent: forRequests('urgent, urgent', readFlag, (request, language) => flag(request.urgent, language)),
  chasers: forRequests('relances, chasers', readChasers, ({ chasers = [] }) => dateListCell(chasers)),
  count: forRequests('nombre, count, nb', readCount, ({ count }) => count),
  reference: forKinds(labelled, 'référence, reference', readText, ({ reference }) => reference),
  callsOn: forCalls('date, date', readDate, (calls) => dateCell(calls.on)),
  callsReceived: forCalls('reçus, received, appels reçus, calls received', readCount, ({ received }) => received),
  callsAnswered: forCalls('décrochés, answered, appels décrochés', readCount, ({ answered }) => answered),
  callsLost: forCalls('perdus, lost, appels perdus', readCount, ({ lost }) => lost),
  callsVoiceServer: forCalls('svi, voice server, serveur vocal', readCount, ({ voiceServer }) => voiceServer),
  ...taskColumns,
  ...measureColumns,
  ...surveyColumns,
  addedOn: forKinds(['improvement', 'template'], 'ajoutée le, added on, ajouté le', readDate, ({ added }) =>
    dateCell(added),
  ),
  ...improvementColumns,
  ...templateColumns,
  ...samplingColumns,
  due: computed('échéance, due', (_entry, { due }) => dateCell(due)),
  delay: computed('délai, delay', (_entry, { delay }) => delay),
  onTime: computed('dans les délais, on time', (_entry, { onTime }, language) =>
    wordFor(onTimeWords, onTime, language),
  ),
  inSample: computed('dans l’échantillon, in sample', (_entry, { inSample }, language) =>
    wordFor(yesNoWords, inSample, language),
  ),
}

export type ColumnId = keyof typeof columns

export const columnIds = Object.keys(columns) as readonly ColumnId[]

/** What the cells of one line say, each read by its column. */
export type RowValues = {
  readonly [Id in ColumnId]?: (typeof columns)[Id] extends Column<infer Value> ? Value : never
}
