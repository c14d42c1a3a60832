import type { Locator, Page } from 'playwright-core'
import { settled } from './settled'

/** The body of a document: the rich text editor itself. */
const bodyOf = (page: Page): Locator => page.locator('.field-type.rich-text-lexical').first()

const content = (page: Page): Locator => bodyOf(page).locator('[contenteditable="true"]').first()

/** Begins an empty paragraph at the end of the body and leaves the cursor in it. */
const newParagraph = async (page: Page): Promise<void> => {
  const last = content(page).locator(':scope > :last-child')
  const empty = (await last.evaluate((node) => node.tagName)) === 'P' && !(await last.textContent())?.trim()
  if (empty) await last.click()
  else await bodyOf(page).locator('> * .insert-paragraph-at-end').last().click()
}

/** Types a paragraph at the end of the body, as a writer would. */
export const typeParagraph = async (page: Page, text: string): Promise<void> => {
  await newParagraph(page)
  await page.keyboard.type(text)
}

/** Picks an entry of the slash menu at the cursor; the menu takes no spaces. */
const chooseFromMenu = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.type(`/${name.toLowerCase().replaceAll(' ', '')}`)
  await page.locator('.slash-menu-popup').getByRole('option', { name, exact: true }).click()
}

/** Inserts a block at the end of the body through the slash menu and answers it, its fields loaded. */
export const insertBlock = async (page: Page, name: string): Promise<Locator> => {
  const blocks = content(page).locator(':scope > [data-lexical-decorator="true"]')
  const before = await blocks.count()
  await newParagraph(page)
  await chooseFromMenu(page, name)
  const block = blocks.nth(before)
  await block.locator('.field-type').first().waitFor()
  await settled(page)
  return block
}

/** Inserts an inline block at the cursor; `fill` writes its fields in the drawer that opens. */
export const insertInline = async (
  page: Page,
  name: string,
  fill: (drawer: Locator) => Promise<void>,
): Promise<void> => {
  await chooseFromMenu(page, name)
  const drawer = page.getByRole('dialog').last()
  await drawer.locator('.field-type').first().waitFor()
  await settled(page)
  await fill(drawer)
  await drawer.getByRole('button', { name: 'Save changes' }).click()
  await drawer.waitFor({ state: 'detached' })
  await settled(page)
}
