// What a button says, in French, and the command that it stands for.

import type { EntryId } from '../../register/ids.ts'

export const actions = {
  forRequest: (id: EntryId) => [
    { label: `Répondre au n° ${id}`, command: `!répondre ${id}` },
    { label: 'Pourquoi cette date ?', command: `!pourquoi ${id}` },
    { label: 'Retards', command: '!retards' },
  ],
}
