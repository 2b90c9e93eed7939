// What was typed, out of what Slack delivers.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../../../src/platforms/slack/hearing/plain-text.ts'
import { escapeText } from '../../../../src/platforms/slack/saying/escape.ts'

test.each([
  ['répondre 5 &amp; 6 &lt;ici&gt;', 'répondre 5 & 6 <ici>'],
  ['&amp;lt;', '&lt;'],
  ['à <@U0123ABCD|anne> et <@U0123ABCD>', 'à @anne et U0123ABCD'],
  ['dans <#C0123ABCD|general>, <#C0123ABCD|> et <#C0123ABCD>', 'dans #general, #C0123ABCD et #C0123ABCD'],
  ['<!channel> <!here|here> <!subteam^S0123|@agents> <!subteam^S0123>', '@channel @here @agents @S0123'],
  ['<!date^1392734382^{date}|18 février>', '18 février'],
  ['<https://exemple.fr/?a=1&amp;b=2> <http://exemple.fr|exemple.fr>', 'https://exemple.fr/?a=1&b=2 exemple.fr'],
  ['<mailto:a@exemple.fr|a@exemple.fr> <mailto:a@exemple.fr> <tel:0102|01 02>', 'a@exemple.fr a@exemple.fr 01 02'],
  ['&lt;@U0123ABCD&gt; &lt;!channel&gt;', '<@U0123ABCD> <!channel>'],
  ['reçus:3 < 4 <', 'reçus:3 < 4 <'],
  ['thème:"<titre> de <https://x.fr|a &gt; b>"', 'thème:"titre de a > b"'],
])('%j', (delivered, typed) => {
  expect(plainText(delivered)).toBe(typed)
})

test('any text that Slack escapes comes back as it was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '|', '@', '#', '!', '&lt;', 'a', 'é', '😀') }),
      (typed) => {
        expect(plainText(escapeText(typed))).toBe(typed)
      },
    ),
  )
})

test('a message of nothing but brackets takes no time', () => {
  const brackets = '<'.repeat(50_000)
  expect(plainText(brackets)).toBe(brackets)
})
