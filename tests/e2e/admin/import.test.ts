import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityViolations } from '../../support/browser'
import { openPanel } from '../../support/panel/session'
import { served } from '../../support/served'

const slow = 180_000

/** Rows 2 and 4 are right; row 3 names a country that is none. */
const csv = [
  'name,headquarters,website,rating',
  '한빛세포,KR,https://hanbit.example,5',
  'Atlantis Cells,Atlantis,,4',
  'Sakura Regen,JP,https://sakura.example,3',
  '',
].join('\n')

const at = served()

const fileOf = (text: string) => ({ name: 'companies.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })

const previewed = async (page: Page, text: string) => {
  await page.goto(`${at.app.url}/admin/import?into=companies`)
  await page.getByLabel('CSV file').setInputFiles(fileOf(text))
  await page.getByRole('button', { name: 'Preview' }).click()
}

const companies = async (page: Page, query = '') => {
  const headers = { Origin: at.app.url }
  const answer = await page.request.get(`${at.app.url}/api/companies?depth=0&limit=50${query}`, { headers })
  expect(answer.status()).toBe(200)
  return (await answer.json()).docs as { name: string; headquarters: string; website: string; _status: string }[]
}

/** Row by row: its line, its state and its name. */
const rowsOf = async (page: Page) => {
  const rows = await page.locator('.imprimatur-result tbody tr').all()
  return Promise.all(rows.map(async (row) => (await row.locator('td').allInnerTexts()).map((cell) => cell.trim())))
}

it(
  'shows an editor what each row would do, writes the good ones as drafts and answers for each',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'editor')
    await previewed(page, csv)

    const result = page.locator('.imprimatur-result')
    await result.waitFor()
    expect(await result.textContent()).toContain('2 to create, 0 to change, 0 as they are, 1 refused')
    expect(await result.textContent()).toContain('Columns that are not read: rating')
    expect(await result.evaluate((box) => box === document.activeElement)).toBe(true)
    const preview = await rowsOf(page)
    expect(preview.map((cells) => cells.slice(0, 3))).toEqual([
      ['2', '+ Create', '한빛세포'],
      ['3', '✕ Refused', 'Atlantis Cells'],
      ['4', '+ Create', 'Sakura Regen'],
    ])
    expect(preview[1]?.[3]).toMatch(/^headquarters: .*Atlantis/)
    expect(await companies(page, '&draft=true')).toEqual([])
    expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])

    await page.getByRole('button', { name: 'Apply 2 rows as drafts' }).click()
    await page.getByText('2 created, 0 changed, 1 refused').waitFor()
    const became = await rowsOf(page)
    expect(became.map((cells) => cells.slice(0, 3))).toEqual([
      ['2', '● Created', '한빛세포'],
      ['3', '✕ Refused', 'Atlantis Cells'],
      ['4', '● Created', 'Sakura Regen'],
    ])
    expect(became[1]?.[3]).toBe(preview[1]?.[3])
    expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])

    const stored = (await companies(page, '&draft=true&sort=headquarters')).map(
      ({ name, headquarters, website, _status }) => ({ name, headquarters, website, _status }),
    )
    expect(stored).toEqual([
      { name: 'Sakura Regen', headquarters: 'JP', website: 'https://sakura.example', _status: 'draft' },
      { name: '한빛세포', headquarters: 'KR', website: 'https://hanbit.example', _status: 'draft' },
    ])
    const readers = await fetch(`${at.app.url}/api/companies?depth=0`)
    expect((await readers.json()).docs).toEqual([])

    await page.getByRole('link', { name: '한빛세포' }).click()
    await page.locator('input[name="name"]').waitFor()
    expect(await page.locator('input[name="name"]').inputValue()).toBe('한빛세포')
    expect(complaints).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'says that nothing would change where the same file comes a second time',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'editor')
    await previewed(page, csv)

    await page.getByText('0 to create, 0 to change, 2 as they are, 1 refused').waitFor()
    expect(await page.getByText('No row would change anything.').count()).toBe(1)
    expect(await page.getByRole('button', { name: /^Apply/ }).count()).toBe(0)
    await page.context().close()
  },
  slow,
)

it(
  'tells in a sentence why a file that is not UTF-8 cannot be read',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'editor')
    await page.goto(`${at.app.url}/admin/import?into=companies`)
    const buffer = Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xc7, 0xd1, 0xba, 0xfb, 0x0a])
    await page.getByLabel('CSV file').setInputFiles({ name: 'euc-kr.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Preview' }).click()

    expect(await page.locator('.imprimatur-trouble').textContent()).toContain('UTF-8')
    expect(await page.locator('.imprimatur-result').count()).toBe(0)
    expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'offers an author no import',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'author')
    await page.goto(`${at.app.url}/admin/import`)

    await page.getByText('Importing is for editors').waitFor()
    expect(await page.getByLabel('CSV file').count()).toBe(0)
    await page.context().close()
  },
  slow,
)
