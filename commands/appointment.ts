// Appointments that elected officials ask for: /rdv demandé, proposé, tenu, impossible.

import type { Day } from '../src/calendar/local-date.ts'
import { UserError } from '../src/errors.ts'
import { word } from '../src/grammar/parameter.ts'
import { choice, type ChoiceOf } from '../src/grammar/readers/choice.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import { asTask, giveUp, hold, propose } from '../src/register/changes/task-steps.ts'
import { type Duty, dutiesOf } from '../src/register/duties.ts'
import type { AppointmentEntry } from '../src/register/kinds/appointment.ts'
import type { Rules } from '../src/register/rules.ts'
import type { Step } from '../src/register/step-limits.ts'
import { logTask, stepTasks, type TaskCapabilities, taskParameters, type TaskStepping } from './acting/log-task.ts'
import { type Conversation, defineCommand } from './command.ts'

type Asked = Pick<Conversation, 'today' | 'words'>

const dutyOf = (appointment: AppointmentEntry, step: Step, rules: Rules): Duty => {
  const duty = dutiesOf(appointment, rules).find((each) => each.step === step)
  if (duty === undefined) throw new Error(`an appointment has no ${step}`)
  return duty
}

const doneLine = (after: AppointmentEntry, step: Step, on: Day, rules: Rules, { today, words }: Asked): Line =>
  words.tasks.done(step, after.id, on, today, on <= dutyOf(after, step, rules).due)

const meetingExpected = (after: AppointmentEntry, rules: Rules, { today, words }: Asked): readonly Line[] => {
  if (after.held !== undefined) return []
  const { step, due, limit } = dutyOf(after, 'meeting', rules)
  return [words.tasks.expected(step, due, limit, today)]
}

/** What becomes of the proposal when the meeting cannot be held. */
const proposalOf = (after: AppointmentEntry, rules: Rules, { tasks }: Words): Line => {
  const { done, due, dropped } = dutyOf(after, 'proposal', rules)
  if (done !== undefined) return tasks.proposalStays(done <= due)
  return dropped === undefined ? tasks.proposalLate : tasks.proposalLeaves
}

type Stepping = Omit<TaskStepping<AppointmentEntry>, 'accept' | 'typedAs'>

const steppingsOf = (
  rules: Rules,
  asked: Asked,
): Readonly<Record<Exclude<ChoiceOf<'appointmentStep'>, 'asked'>, Stepping>> => ({
  proposed: {
    step: propose,
    tell: (_before, after, on) => [
      doneLine(after, 'proposal', on, rules, asked),
      ...meetingExpected(after, rules, asked),
    ],
  },
  held: {
    step: hold,
    tell: (before, after, on) => [
      doneLine(after, 'meeting', on, rules, asked),
      ...(before.proposed === undefined ? [asked.words.tasks.proposalUnknown(after.id)] : []),
    ],
  },
  impossible: {
    step: giveUp,
    tell: (_before, after) => [asked.words.tasks.impossible(after.id), proposalOf(after, rules, asked.words)],
  },
})

export const appointment = defineCommand({
  id: 'appointment',
  role: 'agent',
  changes: true,
  parameters: { step: word(choice('appointmentStep')), ...taskParameters },
  run: (typed, conversation, capabilities: TaskCapabilities) => {
    const { step } = typed
    if (step === undefined) throw new UserError((words) => words.tasks.whichStep.appointment)
    if (step === 'asked') return logTask('appointment', typed, conversation, capabilities)
    const { words } = conversation
    const stepping: TaskStepping<AppointmentEntry> = {
      ...steppingsOf(capabilities.rules, conversation)[step],
      accept: (entry) => asTask(entry, 'appointment'),
      typedAs: words.vocabulary.choices.appointmentStep[step][0] ?? step,
    }
    return stepTasks('appointment', typed, stepping, conversation, capabilities.register)
  },
})
