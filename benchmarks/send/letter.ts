import type { MailParts } from '../../src/newsletter'
import { partsFixture } from '../../tests/support/newsletter/parts'

const sentence = 'A late-stage trial of a cell therapy reported that it had enrolled its last participant. '

/** A mail of twenty kilobytes once it is encoded: sixteen of HTML and two of text. */
export const letter: MailParts = partsFixture({
  groups: {},
  items: [
    {
      key: 'one',
      countries: [],
      topics: [],
      html: `<p>${sentence.repeat(150)}</p>`,
      text: sentence.repeat(18),
    },
  ],
})

export const address = (n: number): string => `reader${n}@mail.example`
