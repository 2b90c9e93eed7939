// The table of commands, in help order.

import { appointment } from './appointment.ts'
import { calendar } from './calendar.ts'
import { call } from './call.ts'
import { cancel } from './cancel.ts'
import { catalogue } from './catalogue.ts'
import { chase } from './chase.ts'
import { close } from './close.ts'
import type { Command } from './command.ts'
import { complete } from './complete.ts'
import { correct } from './correct.ts'
import { desk } from './desk.ts'
import { digest } from './digest.ts'
import { due } from './due.ts'
import { email } from './email.ts'
import { form } from './form.ts'
import { helpCommand } from './help.ts'
import { history } from './history.ts'
import { improvement } from './improvement.ts'
import { incomplete } from './incomplete.ts'
import { letter } from './letter.ts'
import { measure } from './measure.ts'
import { mine } from './mine.ts'
import { mystery } from './mystery.ts'
import { overdue } from './overdue.ts'
import { rates } from './rates.ts'
import { reply } from './reply.ts'
import { report } from './report.ts'
import { sampling } from './sampling.ts'
import { show } from './show.ts'
import { signOff } from './sign-off.ts'
import { survey } from './survey.ts'
import { table } from './table.ts'
import { take } from './take.ts'
import { targets } from './targets.ts'
import { template } from './template.ts'
import { transfer } from './transfer.ts'
import { trend } from './trend.ts'
import { update } from './update.ts'
import { urgent } from './urgent.ts'
import { verify } from './verify.ts'
import { why } from './why.ts'
import { box } from './box.ts'

export const commands: readonly Command[] = [
  email,
  letter,
  form,
  box,
  desk,
  call,
  appointment,
  update,
  measure,
  sampling,
  survey,
  mystery,
  improvement,
  reply,
  transfer,
  take,
  chase,
  urgent,
  incomplete,
  complete,
  close,
  overdue,
  mine,
  due,
  show,
  why,
  template,
  rates,
  trend,
  targets,
  table,
  report,
  digest,
  signOff,
  verify,
  correct,
  cancel,
  history,
  catalogue,
  calendar,
  helpCommand(() => commands),
]
