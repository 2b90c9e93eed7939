// `verify`: contradictions in a table of figures, or in the register's own figures of a period.

import { basename } from 'node:path'

import { contradictionsReply } from '../../digests/contradictions.ts'
import { check } from '../../indicators/checking/check.ts'
import { type Checked, checkRegister } from '../../indicators/checking/check-register.ts'
import type { Finding } from '../../indicators/checking/finding.ts'
import { ClosedPeriods } from '../../indicators/closing/closed-periods.ts'
import { type Basis, bases } from '../../indicators/query.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { renderReply } from '../../platforms/terminal/render.ts'
import { instantText } from '../../register/ids.ts'
import { openClosings } from '../../../storage/closings.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { choiceAsked, periodAsked } from '../asked.ts'
import { readTable } from '../checked-table/read-table.ts'
import type { CliContext } from '../context.ts'

const ofTable = async (file: string, { config }: CliContext): Promise<Checked> => {
  const stated = await readTable(file)
  return { figures: stated.length, findings: check(stated, config.figures.rules) }
}

const ofRegister = async (
  { config, clock, directory, options }: CliContext,
  period: ReturnType<typeof periodAsked>,
): Promise<Checked> => {
  const basis: Basis = choiceAsked('--basis', options.basis, bases) ?? 'decided'
  const register = await openReader({ directory, now: () => instantText(clock.now()) })
  const closed = new ClosedPeriods(openClosings(directory), register)
  return checkRegister({ period, basis, today: clock.today() }, register, { ...config.figures, closed })
}

const jsonFinding = (finding: Finding, text: string) => ({
  kind: finding.kind,
  line: finding.about.line ?? null,
  entry: finding.about.entry ?? null,
  indicator: finding.about.name,
  part: finding.about.part,
  says: text,
})

/** Status 1 when something contradicts itself, so that a script notices. */
export const verifyVerb = async (context: CliContext): Promise<number> => {
  const { operands, options, config, clock, words, print } = context
  const [file] = operands
  const period = periodAsked(options.period, { today: clock.today(), directory: config.directory })
  const checked = file === undefined ? await ofRegister(context, period) : await ofTable(file, context)
  const what = words.checks.heading(file === undefined ? words.periods.name(period) : basename(file))
  if (options.json === true) {
    const findings = checked.findings.map((finding) => jsonFinding(finding, plainText(words.checks.finding(finding))))
    print(`${JSON.stringify({ figures: checked.figures, findings }, undefined, 2)}\n`)
  } else {
    const reply = contradictionsReply(checked, what, words, Number.POSITIVE_INFINITY)
    print(`${renderReply(reply, { styled: false, numbered: false })}\n`)
  }
  return checked.findings.length === 0 ? 0 : 1
}
