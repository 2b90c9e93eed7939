// Updates of the website that a service asks for: /maj demandée, /maj faite.

import { UserError } from '../src/errors.ts'
import { word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { asTask, finish } from '../src/register/changes/task-steps.ts'
import { dutiesOf } from '../src/register/duties.ts'
import type { UpdateEntry } from '../src/register/kinds/update.ts'
import { logTask, stepTasks, type TaskCapabilities, taskParameters, type TaskStepping } from './acting/log-task.ts'
import { defineCommand } from './command.ts'

export const update = defineCommand({
  id: 'update',
  role: 'agent',
  changes: true,
  parameters: { step: word(choice('updateStep')), ...taskParameters },
  run: (typed, conversation, capabilities: TaskCapabilities) => {
    const { step } = typed
    if (step === undefined) throw new UserError((words) => words.tasks.whichStep.update)
    if (step === 'asked') return logTask('update', typed, conversation, capabilities)
    const { today, words } = conversation
    const { rules, register } = capabilities
    const stepping: TaskStepping<UpdateEntry> = {
      accept: (entry) => asTask(entry, 'update'),
      step: finish,
      tell: (_before, after, on) =>
        dutiesOf(after, rules).map(({ due }) => words.tasks.done('update', after.id, on, today, on <= due)),
      typedAs: words.vocabulary.choices.updateStep.done[0] ?? step,
    }
    return stepTasks('update', typed, stepping, conversation, register)
  },
})
