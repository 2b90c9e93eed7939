// What a button says, in French, and the command that it stands for.

import type { EntryId } from '../../register/ids.ts'

/** A label, and the command or the beginning of one that a form goes on with. */
interface Button {
  readonly label: string
  readonly command: string
  readonly form?: true
}

export const actions = {
  forRequest: (id: EntryId) => [
    { label: `Répondre au n° ${id}`, command: `!répondre ${id}` },
    { label: 'Pourquoi cette date ?', command: `!pourquoi ${id}` },
    { label: 'Retards', command: '!retards' },
  ],
  /** Beside a request in a list, which says its number already: labels of thirty characters at most. */
  replyEntry: (id: EntryId): Button => ({ label: 'Répondu', command: `!répondre ${id} fond` }),
  holdEntry: (id: EntryId): Button => ({ label: 'Attente…', command: `!répondre ${id} attente`, form: true }),
  transferEntry: (id: EntryId): Button => ({ label: 'Transférer…', command: `!transférer ${id}`, form: true }),
  completeEntry: (id: EntryId): Button => ({ label: 'Complet', command: `!complet ${id}` }),
  taskStep: {
    proposal: (id: EntryId): Button => ({ label: 'Date proposée', command: `!rdv proposé ${id}` }),
    meeting: (id: EntryId): Button => ({ label: 'Tenu', command: `!rdv tenu ${id}` }),
    update: (id: EntryId): Button => ({ label: 'Faite', command: `!maj faite ${id}` }),
  },
  impossible: (id: EntryId): Button => ({ label: 'Impossible', command: `!rdv impossible ${id}` }),
  whyEntry: (id: EntryId): Button => ({ label: 'Pourquoi\u00a0?', command: `!pourquoi ${id}` }),
}
