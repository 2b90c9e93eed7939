// The command line and the terminal, in French.

import type { ConfigFault } from '../../errors.ts'
import { code, type Line, line } from '../rich-text.ts'

const nothing = 'Rien n’a été fait.'

const options = (names: readonly string[]): string => names.map((name) => `--${name}`).join(', ')

const operands: Readonly<Record<string, string>> = {
  import: 'le fichier à importer, par exemple « import registre.xlsx »',
  export: 'le fichier à écrire, par exemple « export registre.csv », ou « - » pour la sortie standard',
  backup: 'le fichier de sauvegarde à écrire, par exemple « backup vigie-2026-11-20.gz »',
  restore: 'la sauvegarde à reprendre, par exemple « restore vigie-2026-11-20.gz »',
}

export const cli = {
  prompt: 'vigie> ',
  leaving: ['quitter', 'exit', 'quit', 'q'],
  greeting: 'Vigie suit les demandes et leurs délais. Tapez aide pour commencer, quitter pour sortir.',
  demoGreeting:
    'Démonstration : une année imaginaire, dans un dossier provisoire effacé en sortant. Essayez taux, retards, digest, aide.',
  unknownVerb: (verb: string, near: string | undefined, known: readonly string[]): Line =>
    near === undefined
      ? line`Je ne connais pas ${code(verb)}. Il faut ${known.join(', ')}. ${nothing}`
      : line`Je ne connais pas ${code(verb)}. Vouliez-vous dire ${code(near)} ? ${nothing}`,
  unknownOption: (option: string, near: string | undefined, known: readonly string[]): Line =>
    near === undefined
      ? line`Je ne connais pas ${code(option)} ici. Options : ${options(known)}. ${nothing}`
      : line`Je ne connais pas ${code(option)} ici. Vouliez-vous dire ${code(`--${near}`)} ? ${nothing}`,
  optionWithoutValue: (option: string): Line => line`Il manque une valeur après ${code(option)}. ${nothing}`,
  optionWithValue: (option: string): Line => line`${code(option)} s’écrit sans valeur. ${nothing}`,
  missingOperand: (verb: string): Line => line`Il manque ${operands[verb] ?? 'une valeur'}. ${nothing}`,
  tooManyOperands: (verb: string, extra: readonly string[]): Line =>
    line`${code(verb)} n’attend pas ${extra.join(' ')}. ${nothing}`,
  wrongInstant: (text: string): Line =>
    line`« ${text} » n’est pas une date et une heure : il faut par exemple ${code('--at 2026-11-16T09:00')}. ${nothing}`,
  wrongValue: (option: string, text: string): Line =>
    line`« ${text} » ne convient pas à ${code(option)}. Par exemple ${code(`${option} 2022-05`)}, ${code('2022-T2')}, ${code('2022')} ou ${code('2022-05..2022-10')}. ${nothing}`,
  notAChoice: (option: string, text: string, near: string | undefined, choices: readonly string[]): Line =>
    near === undefined
      ? line`« ${text} » ne convient pas à ${code(option)} : il faut ${choices.join(', ')}. ${nothing}`
      : line`« ${text} » ne convient pas à ${code(option)}. Vouliez-vous dire ${code(near)} ? ${nothing}`,
  faults: (faults: readonly ConfigFault[]): Line =>
    line`La configuration empêche de démarrer :\n${faults.map(({ where, found, expected }) => `  ${where} : ${found}. Attendu : ${expected}`).join('\n')}`,
  clockChosenOnline: line`${code('--at')} ne se combine pas avec la connexion à Matrix ou à Slack\u00a0: dans un vrai salon, les délais se comptent à l’heure réelle. Pour regarder le registre à une autre date\u00a0: ${code('digest')}, ${code('rates')} ou ${code('start --demo')}. ${nothing}`,
  unreachableRooms: (rooms: number): Line =>
    line`${rooms === 1 ? 'Un salon de Matrix est configuré' : `${rooms} salons de Matrix sont configurés`}, mais le compte de Vigie ne l’est pas\u00a0: elle n’y sera pas. Indiquez ${code('VIGIE_MATRIX_HOMESERVER')} ou, sur Tchap, ${code('VIGIE_MATRIX_EMAIL')}.`,
  bug: 'Une erreur inattendue s’est produite. Signalez-la avec les lignes qui suivent.',
  fatal: 'L’écriture sur le disque a échoué : Vigie s’arrête pour ne rien perdre. Vérifiez le disque, puis relancez.',
  backedUp: (file: string, files: number): Line =>
    line`Sauvegarde écrite dans ${file} (${files} fichiers). Gardez-la sur un autre disque.`,
  restored: (files: number, aside: string | undefined): Line =>
    line`Sauvegarde reprise (${files} fichiers).${aside === undefined ? '' : ` Les données précédentes sont gardées dans ${aside}.`}`,
  usage: `Vigie : suivi quotidien de la qualité.

  npm start                      ouvre Vigie dans ce terminal
  npm start -- --demo            la même chose sur une année de démonstration
  node bin/vigie.mjs VERBE       une commande ci-dessous

Verbes
  start [--as NOM] [--demo]      démarre le robot
  import FICHIER                 importe un registre CSV ou XLSX (--ignore-unknown : ignore les colonnes inconnues)
  export FICHIER                 écrit le registre en CSV, XLSX ou JSON (--period, --format ; « - » : sortie standard)
  rates                          taux et délais (--period, --basis, --service, --mailbox, --by month|service|mailbox)
  report --out DOSSIER           bilan (HTML, DOCX), affiche et classeur d’une période (--period, --basis, --service, --texts DOSSIER)
  report --mystery NOM --out …   rapport d’une enquête mystère (HTML, DOCX)
  verify [TABLEAU]               les contradictions d’un tableau de chiffres, ou du registre (--period, --basis)
  digest                         le relevé, maintenant (--service)
  doctor                         vérifie la configuration, les données, l’horloge, les prochains envois, Matrix et Slack
  matrix-setup [--new-device]    prépare une fois le compte Matrix ou Tchap de Vigie
  slack-manifest [--url ADRESSE] écrit le manifeste de l’application Slack de Vigie (--url : réception par HTTP)
  backup FICHIER                 sauvegarde, même pendant que Vigie tourne
  restore FICHIER                reprend une sauvegarde, Vigie arrêtée (--replace : met de côté les données en place)

Partout
  --data DOSSIER  --config FICHIER  --at 2026-11-16T09:00  --json`,
}
