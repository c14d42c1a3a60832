import { describe, expect, it } from 'vitest'
import { deliveryOf, failed, judge as judged, sumOf } from '../../prove-mail/verdict'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const mail = (n: number, to = `r${n}@mail.example`) => ({
  to,
  messageId: `<x-${id(n)}-${'a'.repeat(20)}@journal.example>`,
})
const row = (n: number, state: string) => ({ id: id(n), address: `r${n}@mail.example`, state }) as never
const base = { readers: 2, rows: [row(1, 'sent'), row(2, 'sent')], taken: [mail(1), mail(2)], allowance: 0 }

const judge = ({ allowance, ...one }: typeof base) => sumOf([judged(one)], allowance)

describe('the verdict on a sending', () => {
  it('reads the delivery from a Message-ID', () => {
    expect(deliveryOf(mail(1).messageId)).toBe(id(1))
    expect(deliveryOf('<somebody@else>')).toBe('')
  })

  it('is that all is well where each row was delivered once', () => {
    expect(failed(judge(base))).toBe(false)
    // Another issue's mails do not count.
    expect(failed(judge({ ...base, taken: [...base.taken, mail(7)] }))).toBe(false)
  })

  it.each([
    ['a reader who got two', 'doubled', { taken: [mail(1), mail(1), mail(2)] }],
    ['a mail marked as sent that nobody got', 'lost', { taken: [mail(1)] }],
    ['a reader without a row', 'lost', { rows: [row(1, 'sent')], taken: [mail(1)] }],
    ['a row that was never decided', 'stuck', { rows: [row(1, 'sent'), row(2, 'claimed')], taken: [mail(1)] }],
    ['a mail that arrived and is refused in the ledger', 'hidden', { rows: [row(1, 'sent'), row(2, 'refused')] }],
    ['a mail that went to somebody else', 'hidden', { taken: [mail(1), mail(2, 'other@mail.example')] }],
    ['more unknown than were in flight', 'excess', { rows: [row(1, 'sent'), row(2, 'unknown')] }],
  ])('notices %s', (_words, figure, over) => {
    const counts = judge({ ...base, ...over })
    expect(counts).toMatchObject({ [figure]: 1 })
    expect(failed(counts)).toBe(true)
  })

  it('takes an unknown mail that was in flight for what it is, delivered or not', () => {
    const rows = [row(1, 'sent'), row(2, 'unknown')]
    expect(failed(judge({ ...base, rows, allowance: 1 }))).toBe(false)
    expect(failed(judge({ ...base, rows, taken: [mail(1)], allowance: 1 }))).toBe(false)
  })

  it('lets a worker be at any of the issues when it is killed, and counts its rows once', () => {
    const unknown = judged({ ...base, rows: [row(1, 'sent'), row(2, 'unknown')] })
    const well = judged(base)
    expect(failed(sumOf([unknown, well], 1))).toBe(false)
    expect(sumOf([unknown, unknown], 1)).toMatchObject({ unknown: 2, excess: 1 })
  })
})
