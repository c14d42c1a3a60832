import { describe, expect, it } from 'vitest'
import { bodyTemplate } from '../../../../../src/newsletter/actions/dispatch/body-template'

const plainly = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('base64')
    .replace(/.{1,76}/g, '$&\r\n')

describe('the base64 of a body with a reader’s own links', () => {
  const link = 'https://journal.example/unsubscribe/e-0123456789'
  it.each([
    ['one link at the end', `${'A line of text.\n'.repeat(40)}{{unsubscribe}}`],
    ['a link at the very beginning', `{{unsubscribe}} ${'안녕하세요. '.repeat(30)}`],
    ['two links on one line', 'a {{unsubscribe}} b {{unsubscribe}} c'],
    [
      'links far apart',
      `{{unsubscribe}}${'漢字かな交じり文。'.repeat(50)}{{unsubscribe}}${'x'.repeat(500)}{{unsubscribe}}!`,
    ],
    ['none', '임상시험 '.repeat(60)],
    ['nothing', ''],
  ])('is what encoding the whole would give: %s', (_name, text) => {
    const fill = bodyTemplate(text, { unsubscribe: link.length })
    expect(fill({ unsubscribe: link })).toBe(plainly(text.replaceAll('{{unsubscribe}}', link)))
    const other = link.replace('0123', '9876')
    expect(fill({ unsubscribe: other })).toBe(plainly(text.replaceAll('{{unsubscribe}}', other)))
  })

  it('leaves braces that name no slot as they are', () => {
    expect(bodyTemplate('{{other}}', { unsubscribe: 3 })({ unsubscribe: 'abc' })).toBe(plainly('{{other}}'))
  })

  it('refuses a value of another length instead of tearing a line', () => {
    expect(() => bodyTemplate('{{unsubscribe}}', { unsubscribe: 3 })({ unsubscribe: 'abcd' })).toThrow(RangeError)
  })
})
