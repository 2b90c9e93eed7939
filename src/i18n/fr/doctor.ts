// What `doctor` tells an administrator, in French.

import type { JobContent } from '../../schedule/job.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, type Line, line } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const contents: Record<JobContent, string> = {
  morning: 'relevé du matin',
  weekly: 'bilan de la semaine',
  monthly: 'tableau de bord du mois',
  quarterly: 'tableau de bord du trimestre',
  annual: 'tableau de bord de l’année',
}

const count = (value: number, one: string, many: string): string =>
  `${numbers.integer(value)} ${value < 2 ? one : many}`

const gigabytes = (bytes: number): string => `${numbers.decimal(bytes / 1e9, 1)} Go`

export const doctor = {
  configuration: (organisation: string | undefined, services: number, mailboxes: number, rooms: number): Line =>
    line`Configuration : ${organisation ?? 'organisation non nommée'}, ${count(services, 'service', 'services')}, ${count(mailboxes, 'boîte', 'boîtes')}, ${count(rooms, 'salon', 'salons')}.`,
  clock: (now: string, timezone: string, offset: string, zone: string): Line =>
    line`Horloge : ${now} (${timezone}, UTC${offset}). Jours fériés : ${zone}.`,
  openToday: line`Aujourd’hui est un jour ouvré.`,
  closedToday: line`Aujourd’hui n’est pas un jour ouvré : aucun relevé ne sera envoyé.`,
  data: (directory: string, entries: number, shards: number): Line =>
    line`Données : ${code(directory)}, ${count(entries, 'entrée', 'entrées')} dans ${count(shards, 'fichier', 'fichiers')}.`,
  noData: (directory: string): Line =>
    line`Données : ${code(directory)} n’existe pas encore. Vigie crée ce dossier à son premier démarrage.`,
  disk: (free: number): Line => line`Espace libre : ${gigabytes(free)}.`,
  diskLow: (free: number): Line =>
    line`Espace libre : ${gigabytes(free)} seulement. Libérez de la place sur ce disque.`,
  copies: (kept: number, last: string | undefined): Line =>
    last === undefined
      ? line`Copies datées : aucune. Vigie en fait une par jour quand elle tourne.`
      : line`Copies datées : ${numbers.integer(kept)}, la dernière du ${last}.`,
  backup: (at: string | undefined): Line =>
    at === undefined
      ? line`Sauvegarde : aucune. Pour en faire une : ${code('node bin/vigie.mjs backup FICHIER')}, à garder sur un autre disque.`
      : line`Dernière sauvegarde : ${at}.`,
  rulesChanged: (requests: number): Line =>
    line`La configuration a changé : ${count(requests, 'demande dont le résultat était connu en a un autre', 'demandes dont le résultat était connu en ont un autre')}. Leur liste : ${code('node bin/vigie.mjs doctor')}`,
  changedRequests: (at: string, requests: number, ids: readonly EntryId[]): Line =>
    line`Changement de règles, ${at} : ${count(requests, 'résultat modifié', 'résultats modifiés')}, n° ${ids.join(', ')}${requests > ids.length ? '…' : ''}`,
  noRuns: line`Prochains envois : aucun, faute de salon configuré avec des relevés.`,
  run: (content: JobContent, room: string, at: string): Line =>
    line`Prochain ${contents[content]} (${code(room)}) : ${at}.`,
}
