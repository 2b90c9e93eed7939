// The overview of the commands, in English.

import type { help as french } from '../fr/help.ts'
import { code, line, strong } from '../rich-text.ts'

export const help: typeof french = {
  title: line`${strong('Vigie follows the requests that the team receives, and their deadlines.')} One line is enough to log; ${code('!undo')} takes back the last command.`,
  chapters: {
    log: line`Log`,
    act: line`Follow a request`,
    read: line`Look up`,
    correct: line`Correct`,
    about: line`And also`,
  },
  command: (example, summary) => line`${code(`!${example}`)}: ${summary}`,
  manners: (slashAlone) => [
    slashAlone
      ? line`Under another of its names, in English or in French, a command is written ${code('!name')}. In a thread, mention Vigie before the command.`
      : line`Every command begins with ${code('!')} or ${code('/')} and is written in English or in French, with or without accents.`,
    line`More on one command: ${code('!help email')}`,
  ],
}
