// A group of tests that need LibreOffice: where it is missing they say so and are not run.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/Applications/LibreOffice.app/Contents/MacOS']

const missing = ['soffice', 'pdftotext'].filter((name) => !folders.some((folder) => existsSync(join(folder, name))))

/** Like `describe`; without LibreOffice the group is a single test, skipped with the reason, or failed where `CI` is set. */
export const describeWithOffice = (name: string, tests: () => void): void => {
  describe(`${name}`, () => {
    if (missing.length === 0) {
      tests()
      return
    }
    test('needs LibreOffice', ({ skip }) => {
      const reason = `LibreOffice and poppler read files back, and there is no ${missing.join(' and no ')} (.ci/office installs them)`
      skip(process.env['CI'] !== 'true', reason)
      expect(reason).toBeUndefined()
    })
  })
}
