import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { openPage } from '../../support/browser'
import { served } from '../../support/served'

const at = served({ archive: true })

const rowsAt = async (path: string): Promise<Record<string, string>[]> => {
  const answer = await fetch(at.app.url + path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="trials-\d{4}-\d{2}-\d{2}\.csv"$/)
  return parse(await answer.text(), { bom: true, columns: true })
}

it('offers beside the counts a file of exactly the trials the page shows', async () => {
  const { page, complaints } = await openPage(at.browser)
  for (const query of ['', '?country=KR', '?country=KR&country=JP&status=not-stated', '?q=cilta']) {
    await page.goto(`${at.app.url}/trials${query}`)
    const names = await page.locator('table.trials tbody th a').allInnerTexts()
    expect(names.length, query).toBeGreaterThan(0)
    const address = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')
    const rows = await rowsAt(String(address))
    expect(rows.map(({ study }) => study)).toEqual(names)
    expect(rows.every((row) => row.address?.startsWith(`${at.app.url}/trials/`))).toBe(true)
  }
  await page.goto(`${at.app.url}/trials?country=TW&modality=car-t`)
  expect(await page.getByRole('link', { name: 'Download as CSV' }).count()).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
}, 180_000)

it('answers a choice that matches nothing with the heads of the columns alone', async () => {
  expect(await rowsAt('/trials.csv?country=TW&modality=car-t')).toEqual([])
})
