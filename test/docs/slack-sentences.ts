// Every sentence by which Vigie on Slack says that something is not done, or cannot be: what the pages on Slack must explain.

import { plainText } from '../../src/i18n/rich-text.ts'
import { type Language, words } from '../../src/i18n/words.ts'

type Said = Parameters<typeof plainText>[0]
type Told = Readonly<Record<string, Said>>

const x = '…'

// Complete by their types: a sentence added to a catalogue is missing here until it is told.

const ofAccount = ({ state }: (typeof words.fr)['slackAccount']): Record<keyof typeof state, Said> => ({
  damaged: state.damaged(x),
  newer: state.newer(x),
  otherVersion: state.otherVersion,
  locked: state.locked(x),
  strayLock: state.strayLock(x),
})

const ofConnection = (said: (typeof words.fr)['slackConnection']): Record<keyof typeof said, Said> => ({
  botToken: said.botToken(x),
  appToken: said.appToken(x),
  closedTeam: said.closedTeam,
  portTaken: said.portTaken(3000),
  portRefused: said.portRefused(80, x),
})

/** Those that tell of what is as it must be are not refusals. */
type Fine = 'scopes' | 'workspace' | 'granted' | 'http' | 'socket' | 'channel' | 'person'

const ofDoctor = (said: (typeof words.fr)['slackDoctor']): Record<Exclude<keyof typeof said, Fine>, Said> => ({
  missing: said.missing(['commands']),
  unreachable: said.unreachable(x),
  botUndecided: said.botUndecided(x),
})

const ofSocket = ({
  socket,
}: (typeof words.fr)['slackDoctor']): Record<Exclude<keyof typeof socket, 'open' | 'held'>, Said> => ({
  switchedOff: socket.switchedOff,
  silent: socket.silent,
  refused: socket.refused(x),
  blocked: socket.blocked(x),
})

const ofChannels = ({
  channel,
}: (typeof words.fr)['slackDoctor']): Record<Exclude<keyof typeof channel, 'joined'>, Said> => ({
  absent: channel.absent(x, x),
  archived: channel.archived(x, x),
  notFound: channel.notFound(x),
  unknown: channel.unknown(x, x),
})

const ofPeople = ({ person }: (typeof words.fr)['slackDoctor']): Record<keyof typeof person, Said> => ({
  notFound: person.notFound(x),
  gone: person.gone(x, x),
  bot: person.bot(x, x),
  unknown: person.unknown(x, x),
})

const ofMessages = (
  said: (typeof words.fr)['slackMessages'],
): Record<Exclude<keyof typeof said, 'chartFile' | 'attachmentSentAside' | 'strangersPage'>, Said> => ({
  perhapsTwice: said.perhapsTwice,
  afterInterruption: said.afterInterruption(x),
  attachmentRefused: said.attachmentRefused(x),
  tooLongHere: said.tooLongHere,
  outOfDate: said.outOfDate,
  notKept: said.notKept,
  stranger: said.stranger,
  unconfiguredChannel: said.unconfiguredChannel,
  formExpired: said.formExpired(x),
  notUnderstood: said.notUnderstood,
})

/** By the catalogue's name; in ordinary spaces, with `…` for what varies. */
export const sentencesIn = (language: Language): ReadonlyMap<string, string> => {
  const { cli, slackAccount, slackConnection, slackDoctor, slackManifest, slackMessages } = words[language]
  const areas: Readonly<Record<string, Told>> = {
    state: ofAccount(slackAccount),
    connection: ofConnection(slackConnection),
    doctor: ofDoctor(slackDoctor),
    socket: ofSocket(slackDoctor),
    channels: ofChannels(slackDoctor),
    people: ofPeople(slackDoctor),
    messages: ofMessages(slackMessages),
    manifest: { urlNeeded: slackManifest.urlNeeded, wrongUrl: slackManifest.wrongUrl(x) },
    rooms: { one: slackAccount.unreachableRooms(1), several: slackAccount.unreachableRooms(2) },
    cli: { faults: cli.faults([]) },
  }
  return new Map(
    Object.entries(areas).flatMap(([area, told]) =>
      Object.entries(told).map(([name, said]) => [`${area}.${name}`, plainText(said).replace(/[\u00a0\u202f]/g, ' ')]),
    ),
  )
}
