// What a button says, in English, and the command that it stands for.

import type { actions as french } from '../fr/actions.ts'

export const actions: typeof french = {
  forRequest: (id) => [
    { label: `Reply to #${id}`, command: `!reply ${id}` },
    { label: 'Why this date?', command: `!why ${id}` },
    { label: 'Overdue', command: '!overdue' },
  ],
  replyEntry: (id) => ({ label: 'Replied', command: `!reply ${id} final` }),
  holdEntry: (id) => ({ label: 'Holding reply…', command: `!reply ${id} holding`, form: true }),
  transferEntry: (id) => ({ label: 'Transfer…', command: `!transfer ${id}`, form: true }),
  completeEntry: (id) => ({ label: 'Complete', command: `!complete ${id}` }),
  taskStep: {
    proposal: (id) => ({ label: 'Date proposed', command: `!appointment proposed ${id}` }),
    meeting: (id) => ({ label: 'Held', command: `!appointment held ${id}` }),
    update: (id) => ({ label: 'Done', command: `!update done ${id}` }),
  },
  impossible: (id) => ({ label: 'Impossible', command: `!appointment impossible ${id}` }),
  whyEntry: (id) => ({ label: 'Why?', command: `!why ${id}` }),
}
