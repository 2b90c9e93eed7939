// The launcher on a recent Node, on an old one, and with nothing to run on.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LauncherProject } from './project.ts'

let project: LauncherProject
beforeEach(async () => {
  project = await LauncherProject.create()
})
afterEach(() => project.remove())

const said = { args: ['--demo', 'a b'], input: '!aide\n' }

describe.each(['recent', 'old'] as const)('on a %s Node', (node) => {
  test('the bot gets the arguments and the standard input, and gives its exit status', async () => {
    await project.addLocalNode()
    const run = await project.launch(node, said.args, said.input)
    expect(run).toEqual({ status: 7, output: `${JSON.stringify(said)}\n`, errors: '' })
  })
})

test('an old Node alone is told what to install, in French and in English', async () => {
  const run = await project.launch('old', said.args, said.input)
  expect(run.status).toBe(1)
  expect(run.output).toBe('')
  expect(run.errors).toContain('Vigie demande Node.js 26 ou plus récent\u00a0; la version en service est 20.0.0.')
  expect(run.errors).toContain('Vigie needs Node.js 26 or later; this is 20.0.0.')
})

describe('signals', () => {
  const started = async () => {
    await project.addLocalNode()
    const child = spawn(process.execPath, project.launchArguments('old'), { stdio: ['pipe', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    return child
  }

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s reaches the bot, which ends as it likes', async (signal) => {
    await project.write(
      'src/main.ts',
      `process.on('${signal}', () => { process.exitCode = 5; process.stdin.destroy() }); process.stdin.resume(); console.log('ready')`,
    )
    const child = await started()
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([5, null])
  })

  test('a bot killed by a signal is told as killed', async () => {
    await project.write('src/main.ts', `console.log('ready'); process.kill(process.pid, 'SIGKILL')`)
    const child = await started()
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  })
})
