import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { openBrowser } from '../../support/browser'
import { paragraph } from '../../support/documents'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openStored } from '../../support/panel/document'
import { fieldOf } from '../../support/panel/fields'
import { openPanel } from '../../support/panel/session'
import { settled } from '../../support/panel/settled'

const slow = 240_000
/** The panel asks the server about the form while somebody types; here the answers take their time. */
const answersAfterMs = [40, 700, 150, 1100, 320, 480]

const withCallout = () => {
  const body = paragraph('Before the callout.')
  const callout = {
    type: 'block',
    version: 2,
    format: '',
    fields: {
      id: '66f000000000000000000001',
      blockType: 'callout',
      tone: 'note',
      title: 'T',
      body: paragraph('B'),
    },
  }
  return { root: { ...body.root, children: [...body.root.children, callout] } }
}

type Stored = { body: { root: { children: { children?: { text: string }[]; fields?: Record<string, unknown> }[] } } }

describe('what a person types and saves at once', () => {
  let app: App
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    page = (await openPanel(browser, app.url, 'editor')).page
  }, slow)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const answerSlowly = () => {
    let asked = 0
    return page.route('**/admin/collections/articles/**', async (route) => {
      if (route.request().method() === 'POST') await sleep(answersAfterMs[asked++ % answersAfterMs.length])
      await route.continue()
    })
  }

  const saveByKeyboard = async (): Promise<void> => {
    const answered = page.waitForResponse(
      (response) => response.url().includes('/api/articles/') && response.request().method() === 'PATCH',
      { timeout: 60_000 },
    )
    await page.keyboard.press('Control+s')
    expect((await answered).status()).toBe(200)
  }

  const stored = async (id: string) => {
    const { body } = (await restAs(page, app.url).get(`/articles/${id}?draft=true&depth=0`)) as Stored
    const [text, block] = body.root.children
    const inner = block?.fields?.body as Stored['body'] | undefined
    return {
      text: text?.children?.[0]?.text,
      title: block?.fields?.title,
      inner: inner?.root.children[0]?.children?.[0]?.text,
    }
  }

  it(
    'is saved to the last letter: in the body, in a field of a block and in the text inside a block',
    async () => {
      const id = await draftArticle(page, app.url, 'Typed without a pause', { body: withCallout() })
      await openStored(page, app.url, 'articles', id)
      await answerSlowly()
      const body = page.locator('.field-type.rich-text-lexical').first().locator('[contenteditable="true"]').first()
      const block = body.locator('[data-lexical-decorator="true"]').first()
      const expected = { text: 'Before the callout.', title: 'T', inner: 'B' }
      const places = {
        title: fieldOf(block, 'Title').locator('input').first(),
        inner: block.locator('[contenteditable="true"]').first(),
        text: body.locator(':scope > p').first(),
      }
      for (const [round, delay] of [30, 70, 15, 110].entries()) {
        for (const place of ['title', 'inner', 'text'] as const) {
          const typed = ` ${place} written in round ${round}`
          await places[place].click()
          await page.keyboard.press('End')
          if (place === 'text')
            await places.text.evaluate((node) => getSelection()?.collapse(node, node.childNodes.length))
          await page.keyboard.type(typed, { delay })
          expected[place] += typed
          await saveByKeyboard().catch((error) =>
            Promise.reject(new Error(`round ${round}, ${place}`, { cause: error })),
          )
          expect(await stored(id), `round ${round}, ${place}`).toEqual(expected)
          await settled(page)
        }
      }
    },
    slow,
  )
})
