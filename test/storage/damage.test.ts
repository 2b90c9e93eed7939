// Files that were cut, edited, removed or come from elsewhere: named, with the line, and never replaced by nothing.

import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { entryId, messageKey } from '../../src/register/ids.ts'
import { inspect } from '../../storage/inspect.ts'
import { openReader } from '../../storage/open-reader.ts'
import { changed, commitOf, created, request } from '../support/commits.ts'
import { currentSchema, type Schema } from '../../storage/schema.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const old = { received: localDate('2019-03-04'), outcome: { kind: 'replied', on: localDate('2019-03-05') } } as const

/** A folder with three shards, the first two old, a history and a journal of several records. */
const usedFolder = async (): Promise<string> => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  for (const id of [1, 2, 1_001]) await register.commit(created(`k${id}`, request(id, old)))
  await register.commit(created('k2001', request(2_001)))
  await register.checkpoint()
  await register.commit(changed('late', request(2_001), { urgent: true }))
  await register.close()
  return directory
}

const refusal = async (directory: string, open: (directory: string) => Promise<unknown> = openOn): Promise<string> => {
  const error: unknown = await open(directory).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw new Error('the register opened')
  return plainText(error.say(words.en))
}

const read = (directory: string) => openReader({ directory, now: () => today })

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')))

const shard = (directory: string, index: number) => join(directory, 'register', '000', `00000${index}.json`)
const segment = (directory: string) => join(directory, 'journal', '000001.jsonl')

describe('the end of the journal', () => {
  test.each(['a', '00000000\t{"sequence":6', ' '.repeat(70)])('torn (%j) is dropped', async (tail) => {
    const directory = await usedFolder()
    await appendFile(segment(directory), tail)
    expect(await (await openReader({ directory, now: () => today })).get(entryId(2_001))).toMatchObject({
      urgent: true,
    })
    const register = await openOn(directory)
    await register.commit(created('next', request(2_002)))
    await register.close()
    const again = await openOn(directory)
    expect(await again.answered(messageKey('next'))).toEqual({ reply: { said: 'next' } })
    expect(await again.get(entryId(2_001))).toMatchObject({ urgent: true })
    await again.close()
  })

  test('a new segment whose header was being written is begun again', async () => {
    const directory = await usedFolder()
    await writeFile(join(directory, 'journal', '000002.jsonl'), 'abc')
    const register = await openOn(directory)
    await register.commit(created('next', request(2_002)))
    await register.close()
    expect((await inspect({ directory })).faults).toEqual([])
  })
})

describe('damage refuses the start, and reading beside, and names the file', () => {
  test.each<[string, (directory: string) => Promise<void>, RegExp]>([
    ['a record edited', (d) => edit(segment(d), (text) => text.replace('k1001', 'k1002')), /000001\.jsonl, line 4,/],
    ['a record removed', (d) => edit(segment(d), (text) => text.split('\n').toSpliced(2, 1).join('\n')), /line 3,/],
    ['the journal cut short', (d) => truncate(segment(d), 150), /000001\.jsonl cannot be used: it is older/],
    ['the journal gone', (d) => rm(segment(d)), /000001\.jsonl cannot be used: it is missing/],
    ['a shard gone', (d) => rm(shard(d, 1)), /000001\.json cannot be used: it is missing/],
    ['the last shard gone', (d) => rm(shard(d, 2)), /000002\.json cannot be used: it is missing/],
    ['the manifest gone', (d) => rm(join(d, 'manifest.json')), /manifest\.json cannot be used: it is missing/],
    ['the manifest of another program', (d) => writeFile(join(d, 'manifest.json'), '{}'), /manifest\.json cannot/],
    ['a summary edited', (d) => edit(shard(d, 0), (text) => text.replace('"count":2', '"count":1')), /line 1,/],
    ['an empty shard', (d) => writeFile(shard(d, 1), ''), /000001\.json, line 1,/],
    ['a shard in the place of another', async (d) => writeFile(shard(d, 1), await readFile(shard(d, 0))), /000001/],
    ['a recent entry edited', (d) => edit(shard(d, 2), (text) => text.replace('"email"', '"fax"')), /line 2,/],
  ])('%s', async (_what, harm, expected) => {
    const directory = await usedFolder()
    await harm(directory)
    expect(await refusal(directory)).toMatch(expected)
    expect(await refusal(directory, read)).toMatch(expected)
    expect((await inspect({ directory })).faults.length).toBeGreaterThan(0)
  })

  test('a later version is refused with its remedy', async () => {
    const directory = await freshFolder()
    const { version, migrations } = currentSchema
    const schema: Schema = { version: version + 1, migrations: [...migrations, 'unchanged'] }
    const register = await openOn(directory, { schema })
    await register.commit(created('k1', request(1)))
    await register.close()
    expect(await refusal(directory)).toMatch(/later version of Vigie\. .* Install that version/)
  })
})

describe('damage found later', () => {
  test('in an old shard fails what needs it, by name, and nothing else', async () => {
    const directory = await usedFolder()
    await edit(shard(directory, 0), (text) => text.replace('2019-03-05', '2019-03-06'))
    const register = await openOn(directory)
    await expect(register.get(entryId(1))).rejects.toThrow('000000.json: checksum')
    await expect(register.commit(changed('x', request(1, old), {}))).rejects.toBeInstanceOf(UserError)
    await register.commit(commitOf('y', [{ after: request(2_002) }]))
    expect(await register.get(entryId(1_001))).toMatchObject(old)
    await register.close()
    expect((await inspect({ directory })).faults).toMatchObject([{ fault: 'checksum' }])
  })

  test('in a history fails the reading of that entry', async () => {
    const directory = await usedFolder()
    const file = join(directory, 'history', '000', '000000.0.jsonl')
    await edit(file, (text) => text.replace('k2', 'k3'))
    const register = await openOn(directory)
    expect(await register.history(entryId(1))).toHaveLength(1)
    await expect(register.history(entryId(2))).rejects.toThrow('000000.0.jsonl:2: checksum')
    await register.close()
    expect((await inspect({ directory })).faults).toMatchObject([{ file, line: 2, fault: 'checksum' }])
  })
})
