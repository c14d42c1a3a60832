import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { archive, companyOf } from '../src/cli/archive/data'
import { assemble } from '../src/newsletter'
import type { EventView } from '../src/newsletter/domain/render/event-items'
import { type MailInput, renderMail } from '../src/newsletter/domain/render/mail'
import { openBrowser } from '../tests/support/browser'
import { change, letter, promotion, roundup } from '../tests/support/mail-fixtures'

/**
 * `npm run screenshots:mail`: each kind of mail in light, dark and narrow, of the fixtures the tests read and the
 * archive's names, without a running app. A change of how mails look shows as a change here.
 */
const folder = 'docs/screenshots'

const speakers: EventView['speakers'] = archive.speakers.map(({ key, name, title, company, affiliationText }) => ({
  key,
  name: name.display,
  native: [],
  role: '',
  title: affiliationText ?? title ?? '',
  affiliation: affiliationText ? '' : companyOf(company).name,
  session: '',
  photo: null,
}))

/** Invented: what is told here of a trial, no registry says. */
const told = [
  ['Korea', 'KR', 'Therapy A: knee osteoarthritis', 'Recruiting', 'Completed'],
  ['Korea', 'KR', 'Therapy B: diabetic foot ulcer', 'Not yet recruiting', 'Recruiting'],
  ['Japan', 'JP', 'Therapy C: heart failure', 'Recruiting', 'Suspended'],
] as const
const changes = told.map(([place, placeCode, title, before, after], at) => ({
  ...change(at, { place, placeCode, countries: [placeCode], title, before, after }),
  sources: [{ words: 'The record of the registry', href: `https://registry.example/${at}` }],
}))

/** Without the quotation, whose language a machine may have no letters for. */
const withoutQuotation = (input: MailInput): MailInput => {
  const { root } = input.issue.body as { root: { children: { fields?: { blockType?: string } }[] } }
  const children = root.children.filter(({ fields }) => fields?.blockType !== 'pullQuote')
  return { ...input, issue: { ...input.issue, title: 'A letter from the desk', body: { root: { ...root, children } } } }
}

/** What a reader in no special jurisdiction gets. */
const whole = (input: MailInput): string => {
  const parts = renderMail(input)
  const all = parts.items.map((_, at) => at)
  return assemble(parts, 'default', all).html
}

const kinds: Record<string, string> = {
  'mail-roundup': whole(roundup(changes)),
  'mail-promotion': whole(promotion({ speakers }, { title: 'Twelve speakers in Songdo' })),
  'mail-letter': whole(withoutQuotation(letter())),
}
const forms = [
  { form: 'light', colorScheme: 'light', width: 680 },
  { form: 'dark', colorScheme: 'dark', width: 680 },
  { form: 'narrow', colorScheme: 'light', width: 360 },
] as const

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const figure = readFileSync('src/cli/archive/pictures/two-systems.png')
for (const [name, html] of Object.entries(kinds)) {
  for (const { form, colorScheme, width } of forms) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    await page.route('**/*', (route) => route.fulfill({ contentType: 'image/png', body: figure }))
    await page.setContent(html)
    const picture = await page.screenshot()
    // Of few colours: a palette says the same in a third of the bytes.
    await sharp(picture)
      .png({ palette: true })
      .toFile(join(folder, `${name}-${form}.png`))
    process.stdout.write(`${name}-${form}\n`)
    await page.close()
  }
}
await browser.close()
