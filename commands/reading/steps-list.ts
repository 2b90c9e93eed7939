// The appointments and website updates behind a figure, each with the step that it counts.

import type { Day } from '../../src/calendar/local-date.ts'
import type { ListBlock } from '../../src/chat/reply.ts'
import { taskActions } from '../../src/digests/task-line.ts'
import type { TaskStep } from '../../src/indicators/list-behind.ts'
import { type Line, line, strong } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { dutiesOf } from '../../src/register/duties.ts'
import type { Rules } from '../../src/register/rules.ts'

interface StepsView {
  readonly today: Day
  readonly rules: Rules
}

const longest = 40

/** A step that was taken says when and whether in time; one that is awaited, until when. */
const stepLine = ({ task, step }: TaskStep, { today, rules }: StepsView, { entries, tasks }: Words): Line => {
  const duty = dutiesOf(task, rules).find((each) => each.step === step)
  if (duty === undefined) throw new Error(`the entry ${task.id} has no ${step}`)
  const { due, done, dropped } = duty
  const state =
    done === undefined
      ? dropped === undefined
        ? tasks.awaited(step)
        : tasks.dropped(dropped, today)
      : tasks.judged(step, done, today, done <= due)
  return line`${strong(entries.number(task.id))} · ${tasks.what(task)} · ${entries.dueOn(due, today)} · ${state}`
}

export const stepsList = (steps: readonly TaskStep[], view: StepsView, words: Words): ListBlock => {
  const shown = steps.slice(0, longest)
  const hidden = steps.length - shown.length
  return {
    kind: 'list',
    heading: words.tasks.openHeading,
    items: shown.map((each) => stepLine(each, view, words)),
    entries: shown.map(({ task }) => ({ id: task.id, actions: taskActions(task, view.rules, words) })),
    ...(hidden > 0 && { rest: line`${words.tasks.rest(hidden)}` }),
  }
}
