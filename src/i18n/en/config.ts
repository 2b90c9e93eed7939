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
  laterThanStart: 'a time after that of the sending',
  ratio: 'a ratio between 0 and 1: 0.9 for 90%',
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
  inQuotes: (text) => `"${text}"`,
  oneOf: (values) => (values.length === 1 ? (values[0] ?? '') : `one of these values: ${values.join(', ')}`),
  nearest: (value, values) => `one of these words (did you mean ${value}?): ${values.join(', ')}`,
  folder: 'a folder, not a file',
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
