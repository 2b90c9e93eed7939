// What a button says, in English, and the command that it stands for.

import type { actions as french } from '../fr/actions.ts'

export const actions: typeof french = {
  forRequest: (id) => [
    { label: `Reply to #${id}`, command: `!reply ${id}` },
    { label: 'Why this date?', command: `!why ${id}` },
    { label: 'Overdue', command: '!overdue' },
  ],
}
