// What is wrong in the configuration, in English.

import type { config as french } from '../fr/config.ts'
import { whenUsed } from '../when-used.ts'

const number = whenUsed(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }))

const expected: typeof french.expected = {
  text: 'a text',
  filledText: 'a text that is not empty, of 200 characters at most',
  number: 'a number',
  wholeNumber: 'a whole number',
  yesOrNo: 'true or false',
  list: 'a list […]',
  object: 'an object {…}',
  date: 'a real date between 1990 and 2099, as in 2026-05-15',
  time: 'a time HH:MM, as in 08:30',
  timezone: 'an IANA time zone, as in Europe/Paris',
  userId: 'the platform then the id, as in matrix:@first.last:agent.tchap.gouv.fr',
  matrixUser: 'a full Matrix account, as in @first.last:agent.tchap.gouv.fr',
  matrixLogin: 'the name of the account, alone or in full: vigie or @vigie:agent.tchap.gouv.fr',
  matrixRoom:
    'the internal id of the room, which begins with ! (an address in # may change rooms); it stands in the settings of the room, under “Advanced”',
  serverName: 'the name of a Matrix server, as in agent.interieur.tchap.gouv.fr',
  homeserver:
    'the address of the server, without account or parameters, as in https://matrix.example.org (http on this machine only)',
  email: 'an e-mail address, as in vigie@interieur.gouv.fr',
  recoveryKey: 'the recovery key as it was shown: 12 groups of 4 letters or digits',
  stateKey: '32 bytes, in base64 or as 64 hexadecimal digits (openssl rand -hex 32)',
  slackBotToken:
    'the bot token, which begins with xoxb-, without quotes or spaces (page “OAuth & Permissions” of the app)',
  slackBotTokenIsApp:
    'the bot token (xoxb-…); this one is the app-level token (xapp-…), which goes to VIGIE_SLACK_APP_TOKEN',
  slackBotTokenIsUser: 'the bot token (xoxb-…); this one is a person’s token (xoxp-…), which Vigie has no use for',
  slackTokenRotates:
    'a token that does not expire (xoxb-…); this one (xoxe…) changes every twelve hours: token rotation cannot be switched off, create the app again with the manifest of slack-manifest',
  slackAppToken:
    'the app-level token, which begins with xapp-, without quotes or spaces (page “Basic Information”, “App-Level Tokens”, scope connections:write)',
  slackAppTokenIsBot:
    'the app-level token (xapp-…); this one is a token of an installation (xox…), the bot token goes to VIGIE_SLACK_BOT_TOKEN',
  slackSigningSecret:
    'the signing secret: 32 hexadecimal digits, without quotes or spaces (page “Basic Information”, “Signing Secret”)',
  slackSigningSecretIsToken: 'the signing secret (32 hexadecimal digits, “Signing Secret”); this is a token',
  slackPort: 'a port number between 1 and 65535, as in 3000',
  slackApiUrl:
    'the address of an API of Slack, without account or parameters, as in https://slack-gov.com/api/ (http on this machine only)',
  slackPrefix: 'nothing, or 16 characters at most among a-z, 0-9, - and _, as in vigie-',
  slackRoom:
    'the id of the channel, which begins with C or G (its name may change); it stands at the bottom of the channel’s details, tab “About”',
  slackUser:
    'the member id, as in slack:U012ABCDEF; it can be copied from the person’s profile, menu “…”, “Copy member ID”',
  laterThanStart: 'a time after that of the sending',
  ratio: 'a ratio between 0 and 1: 0.9 for 90%',
  perMille: 'a ratio between 0 and 0.01: 0.00005 for 0.05‰',
  days: 'a number of days between 0 and 366',
  positive: 'a number that is not negative',
  automaticWithDate: 'the first day (from) of an automatic acknowledgement',
  onlyMainMailbox: 'a single main mailbox',
  json: 'well-formed JSON (a comma too many or missing, typographic quotes, a comment?)',
  readableFile: 'a JSON file that the process can read',
  proxy:
    'the address of a proxy, as in http://proxy.example.org:3128 or http://account:secret@proxy.example.org:3128 (in the password, @ is written %40, / is written %2F)',
  authorities: 'a PEM file that the process can read, with one certificate or more (-----BEGIN CERTIFICATE-----)',
  utf8: 'a file saved as UTF-8 (in the editor: “Save as”, encoding UTF-8)',
}

export const config: typeof french = {
  expected,
  missing: 'missing',
  hidden: '***',
  notBoth: (other) => `one of the two only: ${other} is set too`,
  neededBy: (names) => `a value, since ${names.join(', ')} cannot do without`,
  homeNeededBy: (names, other) =>
    `the address of the server, or ${other} for Tchap, since ${names.join(', ')} cannot do without`,
  socketOrHttpNeededBy: (name, secret, port) =>
    `the app-level token (xapp-…) or, to receive over HTTP, ${secret} and ${port}, since ${name} cannot do without`,
  inQuotes: (text) => `"${text}"`,
  oneOf: (values) => (values.length === 1 ? (values[0] ?? '') : `one of these values: ${values.join(', ')}`),
  nearest: (value, values) => `one of these words (did you mean ${value}?): ${values.join(', ')}`,
  folder: 'a folder, not a file',
  readableFolder: (path) => `a folder that the process can read (${path})`,
  forbidden: 'a file that the process may not read',
  notUtf8: 'a text that is not UTF-8',
  noCertificate: 'a file without certificates, or with a damaged one',
  unknownKey: 'unknown key',
  unknownVariable: 'unknown variable',
  atLeast: (value) => `at least ${number().format(value)}`,
  atMost: (value) => `at most ${number().format(value)}`,
  already: (where) => `a name that is not taken yet (${where})`,
  alreadyDated: (where) => `one line per date (see ${where})`,
  declaredService: (names) => `a service declared in services: ${names.join(', ')}`,
  at: (file, line, column) => `${file}, line ${line}, column ${column}`,
  endOfFile: 'the end of the file',
}
