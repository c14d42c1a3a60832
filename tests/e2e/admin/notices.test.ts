import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { restAs } from '../../support/panel/desk'
import { openPanel } from '../../support/panel/session'
import { served } from '../../support/served'

const CLOCK_FILE = join(mkdtempSync(join(tmpdir(), 'imprimatur-clock-')), 'clock')
writeFileSync(CLOCK_FILE, JSON.stringify({ offsetMs: 24 * 60 * 60 * 1000 }))
const at = served({ env: { CLOCK_FILE } })

it('says above every screen that the clock is moved, in the zone the desk keeps', async () => {
  const { page } = await openPanel(at.browser, at.app.url, 'admin')
  const notice = page.locator('.imprimatur-notice')
  expect(await notice.textContent()).toMatch(/it is \d{4}-\d{2}-\d{2} \d{2}:\d{2} Asia\/Seoul here/)

  await restAs(page, at.app.url).post('/globals/desk?depth=0', { defaultZone: 'Asia/Taipei' })
  const organiser = await openPanel(at.browser, at.app.url, 'organiser')
  const said = (await organiser.page.locator('.imprimatur-notice').textContent()) ?? ''
  const shown = /it is (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) Asia\/Taipei here/.exec(said)
  expect(shown, said).not.toBeNull()
  const meant = Date.parse(`${shown?.[1]}T${shown?.[2]}:00+08:00`)
  expect(Math.abs(meant - Date.now() - 24 * 60 * 60 * 1000)).toBeLessThan(3 * 60_000)
  await page.context().close()
  await organiser.page.context().close()
}, 180_000)
