// What is wrong in the configuration, and what each setting is.

import { whenUsed } from '../when-used.ts'

const number = whenUsed(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 }))

/** What a value must be, when it is not one of a list or between two bounds. */
const expected = {
  text: 'un texte',
  filledText: 'un texte non vide, de 200 caractères au plus',
  number: 'un nombre',
  wholeNumber: 'un nombre entier',
  yesOrNo: 'true ou false',
  list: 'une liste […]',
  object: 'un objet {…}',
  date: 'une date réelle comprise entre 1990 et 2099, par exemple 2026-05-15',
  time: 'une heure HH:MM, par exemple 08:30',
  timezone: 'un fuseau horaire IANA, par exemple Europe/Paris',
  userId: 'la plateforme puis l’identifiant, par exemple matrix:@prenom.nom:agent.tchap.gouv.fr',
  laterThanStart: 'une heure postérieure à celle de l’envoi',
  ratio: 'une proportion entre 0 et 1 : 0.9 pour 90 %',
  positive: 'un nombre positif ou nul',
  automaticWithDate: 'la date de début (from) d’un accusé de réception automatique',
  onlyMainMailbox: 'une seule boîte principale (main)',
  json: 'du JSON bien formé (une virgule en trop ou manquante, des guillemets typographiques, un commentaire ?)',
  readableFile: 'un fichier JSON que le processus peut lire',
  utf8: 'un fichier enregistré en UTF-8 (dans l’éditeur : « Enregistrer sous », encodage UTF-8)',
}

export const config = {
  expected,
  missing: 'absent',
  inQuotes: (text: string): string => `« ${text} »`,
  oneOf: (values: readonly string[]): string =>
    values.length === 1 ? (values[0] ?? '') : `l’une de ces valeurs : ${values.join(', ')}`,
  nearest: (value: string, values: readonly string[]): string =>
    `l’un de ces mots (vouliez-vous dire ${value} ?) : ${values.join(', ')}`,
  folder: 'un dossier, et non un fichier',
  forbidden: 'un fichier que le processus n’a pas le droit de lire',
  notUtf8: 'un texte qui n’est pas en UTF-8',
  unknownKey: 'clé inconnue',
  unknownVariable: 'variable inconnue',
  atLeast: (value: number): string => `${number().format(value)} au moins`,
  atMost: (value: number): string => `${number().format(value)} au plus`,
  already: (where: string): string => `un nom qui ne soit pas déjà pris (${where})`,
  alreadyDated: (where: string): string => `une seule ligne par date (voir ${where})`,
  declaredService: (names: readonly string[]): string => `un service déclaré dans services : ${names.join(', ')}`,
  at: (file: string, line: number, column: number): string => `${file}, ligne ${line}, colonne ${column}`,
  endOfFile: 'la fin du fichier',
}
