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
  matrixUser: 'un compte Matrix complet, par exemple @prenom.nom:agent.tchap.gouv.fr',
  matrixLogin: 'le nom du compte, seul ou complet : vigie ou @vigie:agent.tchap.gouv.fr',
  matrixRoom:
    'l’identifiant interne du salon, qui commence par ! (une adresse en # peut changer de salon) ; il se trouve dans les paramètres du salon, rubrique « Avancé »',
  serverName: 'un nom de serveur Matrix, par exemple agent.interieur.tchap.gouv.fr',
  homeserver:
    'l’adresse du serveur, sans compte ni paramètres, par exemple https://matrix.example.org (http seulement sur cette machine)',
  email: 'une adresse électronique, par exemple vigie@interieur.gouv.fr',
  recoveryKey: 'la clé de récupération telle qu’elle a été affichée : 12 groupes de 4 lettres ou chiffres',
  stateKey: '32 octets, en base64 ou en 64 chiffres hexadécimaux (openssl rand -hex 32)',
  slackBotToken:
    'le jeton du bot, qui commence par xoxb-, sans guillemets ni espaces (page « OAuth & Permissions » de l’application)',
  slackBotTokenIsApp:
    'le jeton du bot (xoxb-…) ; celui-ci est le jeton de l’application (xapp-…), à donner à VIGIE_SLACK_APP_TOKEN',
  slackBotTokenIsUser:
    'le jeton du bot (xoxb-…) ; celui-ci est le jeton d’une personne (xoxp-…), dont Vigie ne se sert pas',
  slackTokenRotates:
    'un jeton sans fin de validité (xoxb-…) ; celui-ci (xoxe…) change toutes les douze heures : la rotation des jetons ne se désactive pas, créez de nouveau l’application avec le manifeste de slack-manifest',
  slackAppToken:
    'le jeton de l’application, qui commence par xapp-, sans guillemets ni espaces (page « Basic Information », « App-Level Tokens », permission connections:write)',
  slackAppTokenIsBot:
    'le jeton de l’application (xapp-…) ; celui-ci est un jeton d’installation (xox…), le jeton du bot se donne à VIGIE_SLACK_BOT_TOKEN',
  slackSigningSecret:
    'le secret de signature : 32 chiffres hexadécimaux, sans guillemets ni espaces (page « Basic Information », « Signing Secret »)',
  slackSigningSecretIsToken:
    'le secret de signature (32 chiffres hexadécimaux, « Signing Secret ») ; ceci est un jeton',
  slackPort: 'un numéro de port entre 1 et 65535, par exemple 3000',
  slackApiUrl:
    'l’adresse d’une API de Slack, sans compte ni paramètres, par exemple https://slack-gov.com/api/ (http seulement sur cette machine)',
  slackPrefix: 'rien, ou 16 caractères au plus parmi a-z, 0-9, - et _, par exemple vigie-',
  slackRoom:
    'l’identifiant du canal, qui commence par C ou G (son nom peut changer) ; il se trouve en bas des détails du canal, onglet « À propos »',
  slackUser:
    'l’identifiant de membre, par exemple slack:U012ABCDEF ; il se copie depuis le profil de la personne, menu « … », « Copier l’identifiant de membre »',
  laterThanStart: 'une heure postérieure à celle de l’envoi',
  ratio: 'une proportion entre 0 et 1 : 0.9 pour 90 %',
  perMille: 'une proportion entre 0 et 0.01 : 0.00005 pour 0,05 ‰',
  days: 'un nombre de jours entre 0 et 366',
  positive: 'un nombre positif ou nul',
  automaticWithDate: 'la date de début (from) d’un accusé de réception automatique',
  onlyMainMailbox: 'une seule boîte principale (main)',
  json: 'du JSON bien formé (une virgule en trop ou manquante, des guillemets typographiques, un commentaire ?)',
  readableFile: 'un fichier JSON que le processus peut lire',
  proxy:
    'l’adresse d’un serveur mandataire, par exemple http://mandataire.example.org:3128 ou http://compte:secret@mandataire.example.org:3128 (dans le mot de passe, @ s’écrit\u00a0%40, / s’écrit\u00a0%2F)',
  authorities:
    'un fichier au format PEM que le processus peut lire, avec un certificat ou plus (-----BEGIN CERTIFICATE-----)',
  utf8: 'un fichier enregistré en UTF-8 (dans l’éditeur : « Enregistrer sous », encodage UTF-8)',
}

export const config = {
  expected,
  missing: 'absent',
  hidden: '***',
  notBoth: (other: string): string => `une seule des deux : ${other} est aussi définie`,
  neededBy: (names: readonly string[]): string => `une valeur, puisque ${names.join(', ')} en dépend`,
  homeNeededBy: (names: readonly string[], other: string): string =>
    `l’adresse du serveur, ou ${other} pour Tchap, puisque ${names.join(', ')} en dépend`,
  socketOrHttpNeededBy: (name: string, secret: string, port: string): string =>
    `le jeton de l’application (xapp-…) ou, pour recevoir par HTTP, ${secret} et ${port}, puisque ${name} en dépend`,
  inQuotes: (text: string): string => `« ${text} »`,
  oneOf: (values: readonly string[]): string =>
    values.length === 1 ? (values[0] ?? '') : `l’une de ces valeurs : ${values.join(', ')}`,
  nearest: (value: string, values: readonly string[]): string =>
    `l’un de ces mots (vouliez-vous dire ${value} ?) : ${values.join(', ')}`,
  folder: 'un dossier, et non un fichier',
  readableFolder: (path: string): string => `un dossier que le processus peut lire (${path})`,
  forbidden: 'un fichier que le processus n’a pas le droit de lire',
  notUtf8: 'un texte qui n’est pas en UTF-8',
  noCertificate: 'un fichier sans certificat, ou dont un certificat est abîmé',
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
