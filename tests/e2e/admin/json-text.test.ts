import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityViolations } from '../../support/browser'
import { restAs } from '../../support/panel/desk'
import { openStored } from '../../support/panel/document'
import { openPanel } from '../../support/panel/session'
import { served } from '../../support/served'

const slow = 180_000
const at = served()

/** Saves by the form's own button; the status of the server's answer. */
const save = async (page: Page): Promise<number> => {
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.locator('#action-save').click()
  return (await answered).status()
}

it(
  'edits CSL-JSON as text: broken text is not saved and told so in a sentence, mended text is',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'editor')
    const rest = restAs(page, at.app.url)
    const csl = { id: 's1', type: 'webpage', title: 'A notice', issued: { 'date-parts': [[2025, 8, 1]] } }
    const { doc } = await rest.post('/sources?depth=0', { csl, url: 'https://source.example/1' })
    const stored = async () => (await rest.get(`/sources/${doc.id}?depth=0`)).csl
    await openStored(page, at.app.url, 'sources', doc.id)
    const text = page.locator('textarea.json-text')
    expect(JSON.parse(await text.inputValue())).toEqual(csl)

    const whole = JSON.stringify({ ...csl, title: 'A notice, amended' }, null, 2)
    const broken = whole.slice(0, -1)
    // The panel leaves the verdict on a document to the server, at every save.
    await text.fill(broken)
    expect(await save(page)).toBe(400)
    await page.getByText('CSL-JSON: This is not JSON yet').first().waitFor()
    expect(await stored()).toEqual(csl)
    expect(await text.inputValue()).toBe(broken)
    expect(await accessibilityViolations(page, '.field-type:has(> .field-type__wrap .json-text)')).toEqual([])

    await text.fill(whole)
    expect(await save(page)).toBe(200)
    expect(await stored()).toEqual({ ...csl, title: 'A notice, amended' })
    expect(JSON.parse(await text.inputValue())).toEqual({ ...csl, title: 'A notice, amended' })
    // The browser notes the refused save itself.
    expect(complaints.filter((said) => !said.includes('status of 400'))).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'is refused by the server too, with a sentence that names the field',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'editor')
    const rest = restAs(page, at.app.url)
    const csl = { id: 's2', type: 'webpage', title: 'Another notice' }
    const { doc } = await rest.post('/sources?depth=0', { csl, url: 'https://source.example/2' })
    const answer = await page.request.patch(`${at.app.url}/api/sources/${doc.id}`, {
      headers: { Origin: at.app.url },
      data: { csl: '{"id": "s2", "type": ' },
    })
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('CSL-JSON: This is not JSON yet')
    expect((await rest.get(`/sources/${doc.id}?depth=0`)).csl).toEqual(csl)
    await page.context().close()
  },
  slow,
)
