import type { Locator, Page } from 'playwright-core'
import { settled } from './settled'

/** A part of the panel that holds fields: the document, a block of its body, a row of an array. */
type Part = Page | Locator

const named = (label: string) => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?$`)

const pageOf = (part: Part): Page => ('page' in part ? part.page() : part)

/** The innermost field under this label. */
export const fieldOf = (part: Part, label: string): Locator =>
  part
    .locator('.field-type')
    .filter({ has: pageOf(part).locator('label', { hasText: named(label) }) })
    .last()

/**
 * Writes into a text field or text area, replacing what it holds. It is found through its wrapper: within blocks and
 * drawers Payload's labels name an id that the input does not carry.
 */
export const write = async (part: Part, label: string, text: string): Promise<void> => {
  await fieldOf(part, label).locator('input, textarea').first().fill(text)
  await settled(pageOf(part))
}

/** Picks options of a select or documents of a relationship by what they say. */
export const pick = async (part: Part, label: string, ...options: string[]): Promise<void> => {
  const field = fieldOf(part, label)
  for (const option of options) {
    const input = field.getByRole('combobox')
    await input.click()
    // In one stroke: each letter asks the server anew.
    await input.fill(option)
    await pageOf(part).getByRole('option', { name: option }).first().click()
    await field.locator('.rs__value-container').getByText(option, { exact: false }).first().waitFor()
    await settled(pageOf(part))
  }
}

/** Adds a row to the array whose rows are called `singular`, and answers it. */
export const addRow = async (part: Part, singular: string): Promise<Locator> => {
  const add = { name: `Add ${singular}`, exact: true }
  const field = part
    .locator('.field-type.array-field')
    .filter({ has: pageOf(part).getByRole('button', add) })
    .last()
  // What the array says of itself, such as that it wants a row, stands among its rows.
  const rows = field
    .locator('.array-field__draggable-rows > *')
    .filter({ has: pageOf(part).locator('.array-field__row-header') })
  const before = await rows.count()
  await field.getByRole('button', add).click()
  await rows.nth(before).locator('.field-type').first().waitFor()
  await settled(pageOf(part))
  return rows.nth(before)
}

/** Chooses a stored picture for an upload field by its file name. */
export const choosePicture = async (part: Part, filename: string): Promise<void> => {
  const page = pageOf(part)
  await part.getByRole('button', { name: 'Choose from existing' }).click()
  const drawer = page.locator('.list-drawer').last()
  await drawer.getByText(filename, { exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
  await part.getByText(filename).first().waitFor()
  await settled(page)
}
