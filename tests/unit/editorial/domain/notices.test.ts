import { describe, expect, it } from 'vitest'
import { composeNotice, type NoticeFacts } from '../../../../src/editorial/domain/notices/compose'
import { en } from '../../../../src/editorial/domain/notices/en'
import { ja } from '../../../../src/editorial/domain/notices/ja'
import { noticeVerbs } from '../../../../src/editorial/domain/notices/kinds'
import { ko } from '../../../../src/editorial/domain/notices/ko'
import { type Concerned, type NoticePerson, recipientsOf } from '../../../../src/editorial/domain/notices/recipients'
import type { Saying } from '../../../../src/editorial/domain/notices/words'
import { zh } from '../../../../src/editorial/domain/notices/zh'
import { zhTw } from '../../../../src/editorial/domain/notices/zh-tw'

const person = (id: string, ...roles: string[]): NoticePerson => ({
  id,
  name: `Person ${id}`,
  email: `${id}@desk.example`,
  roles,
  locale: 'en',
  timeZone: 'Asia/Seoul',
  notify: {},
})
const people = [
  person('author', 'author'),
  person('reviewer', 'reviewer'),
  person('editor', 'editor'),
  person('other', 'editor'),
  person('admin', 'admin'),
]
const nobody: Concerned = { actor: null, submitter: null, authors: [], approvers: [], scheduler: null, barred: [] }
const told = (kind: Parameters<typeof recipientsOf>[0], concerned: Partial<Concerned>, among = people) =>
  recipientsOf(kind, { ...nobody, ...concerned }, among).map(({ id }) => id)

describe('who is told', () => {
  it('of a request: reviewers and editors who can sign it off, not who asks, nor who edited', () => {
    expect(told('request', { actor: 'author' })).toEqual(['reviewer', 'editor', 'other'])
    expect(told('request', { actor: 'editor', barred: ['editor', 'reviewer'] })).toEqual(['other'])
  })

  it('of a request that no reviewer or editor can decide: admins, and else everybody who might', () => {
    const barred = ['reviewer', 'editor', 'other']
    expect(told('request', { actor: 'author', barred })).toEqual(['admin'])
    expect(told('request', { actor: 'editor', barred: [...barred, 'admin'] })).toEqual(['reviewer', 'other', 'admin'])
  })

  it('of a decision: whoever submitted and the authors, each once, not who decided', () => {
    expect(told('decision', { actor: 'reviewer', submitter: 'author', authors: ['author'] })).toEqual(['author'])
    expect(told('decision', { actor: 'editor', submitter: 'editor', authors: ['author', 'gone'] })).toEqual(['author'])
  })

  it('of an approval taken back: who gave it and who set the time', () => {
    expect(told('taken-back', { actor: 'author', approvers: ['reviewer'], scheduler: 'editor' })).toEqual([
      'reviewer',
      'editor',
    ])
  })

  it('of a schedule: who set it; the editors where that account is gone, and the admins where there are none', () => {
    expect(told('schedule', { scheduler: 'editor' })).toEqual(['editor'])
    expect(told('schedule', { scheduler: 'gone' })).toEqual(['editor', 'other'])
    expect(told('schedule', { scheduler: 'gone' }, [person('admin', 'admin'), person('author', 'author')])).toEqual([
      'admin',
    ])
  })

  it.each([
    ['request', 'reviews', { actor: 'author' }],
    ['decision', 'decisions', { submitter: 'reviewer' }],
    ['taken-back', 'approvals', { approvers: ['reviewer'] }],
    ['schedule', 'failures', { scheduler: 'reviewer' }],
  ] as const)('of a %s: not who chose otherwise', (kind, choice, concerned) => {
    const choosing = (notify: NoticePerson['notify']) =>
      people.map((one) => (one.id === 'reviewer' ? { ...one, notify } : one))
    const others = { reviews: false, decisions: false, approvals: false, failures: false, [choice]: true }
    expect(told(kind, concerned, choosing({ [choice]: false }))).not.toContain('reviewer')
    expect(told(kind, concerned, choosing(others))).toContain('reviewer')
    expect(told(kind, concerned, choosing({ [choice]: null }))).toContain('reviewer')
  })
})

const facts: NoticeFacts = {
  verb: 'submit',
  slug: 'articles',
  title: 'CAR-T in Seoul',
  actor: 'Anna Kim',
  at: '2030-08-20T00:00:00.000Z',
  trashed: false,
  due: null,
  approval: null,
  schedule: null,
  reason: null,
  hasNote: false,
}
const links = {
  document: 'https://desk.example/admin/collections/articles/1',
  account: 'https://desk.example/admin/account',
}
const to = (more: Partial<NoticePerson> = {}) => ({ ...person('reviewer', 'reviewer'), ...more })
const schedule = { do: 'publish', dueAt: '2030-08-20T00:00:00.000Z', by: 'reviewer' } as const

describe('what a mail says', () => {
  it('names what happened, to what, by whom, and where to act', () => {
    const { subject, text } = composeNotice({ ...facts, due: '2030-08-23T00:00:00.000Z' }, to(), links)
    expect(subject).toBe('Review asked for: CAR-T in Seoul')
    expect(text).toBe(`Anna Kim sent “CAR-T in Seoul” (article) to review on 20 August 2030 09:00 (Asia/Seoul).
It should be decided by 23 August 2030 09:00 (Asia/Seoul).

Open the document:
https://desk.example/admin/collections/articles/1

-- 
Choose which notices you get: https://desk.example/admin/account
`)
  })

  it.each([
    ['en', 'Europe/Berlin', '20 August 2030 02:00 (Europe/Berlin)'],
    ['ja', 'Asia/Tokyo', '2030年8月20日 09:00 (Asia/Tokyo)'],
    ['ko', 'Asia/Seoul', '2030년 8월 20일 09:00 (Asia/Seoul)'],
    ['zh', 'Asia/Shanghai', '2030年8月20日 08:00 (Asia/Shanghai)'],
    ['zh-TW', 'Asia/Taipei', '2030年8月20日 08:00 (Asia/Taipei)'],
  ])('speaks %s, with times in the person’s zone', (locale, timeZone, time) => {
    const { text } = composeNotice(facts, to({ locale, timeZone }), links)
    expect(text).toContain(time)
    expect(text).toContain('CAR-T in Seoul')
    expect(text).toContain('Anna Kim')
  })

  it('speaks English to whoever has a language it does not know', () => {
    expect(composeNotice(facts, to({ locale: 'fr' }), links).text).toContain('sent “CAR-T in Seoul”')
  })

  it('leaves no gap in any language, whatever it tells of', () => {
    const approvals = [null, { given: 1, needed: 2, published: false }, { given: 1, needed: 1, published: true }]
    for (const locale of ['en', 'ja', 'ko', 'zh', 'zh-TW']) {
      for (const verb of Object.keys(noticeVerbs) as (keyof typeof noticeVerbs)[]) {
        for (const approval of approvals) {
          const all = { ...facts, verb, approval, schedule, trashed: true, due: facts.at, hasNote: true }
          const { subject, text } = composeNotice(
            { ...all, reason: { code: 'checklist', sentence: 'Not ready yet.' } },
            to({ locale }),
            links,
          )
          expect(`${subject}\n${text}`, `${locale} ${verb}`).not.toMatch(/\{\{|undefined|null|NaN/)
        }
      }
    }
  })

  it('has every saying use the same places in every language', () => {
    const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
    for (const words of [ja, ko, zh, zhTw]) {
      for (const saying of Object.keys(en.said) as Saying[]) {
        expect(places(words.said[saying].text), saying).toEqual(places(en.said[saying].text))
      }
      expect(places(words.held)).toEqual(places(en.held))
      expect(Object.keys(words.kinds)).toEqual(Object.keys(en.kinds))
    }
  })

  it('tells an approval by its weight', () => {
    const approved = (approval: NoticeFacts['approval']) =>
      composeNotice({ ...facts, verb: 'approve', approval }, to(), links)
    expect(approved({ given: 1, needed: 1, published: false }).subject).toBe('Approved: CAR-T in Seoul')
    expect(approved({ given: 1, needed: 1, published: true }).subject).toContain('Approved and published')
    expect(approved({ given: 1, needed: 2, published: false }).text).toContain('It has 1 of 2 approvals.')
  })

  it('gives the reason of a schedule in the person’s language, and the checklist’s own sentence', () => {
    const failed = (locale: string, code: string) =>
      composeNotice(
        { ...facts, verb: 'schedule-failed', schedule, reason: { code, sentence: 'Disclosures is missing.' } },
        to({ locale }),
        links,
      ).text
    expect(failed('ja', 'not-as-approved')).toContain('理由： 現在の内容は承認されたものと異なります')
    expect(failed('ko', 'checklist')).toContain('점검 항목이 충족되지 않았습니다. Disclosures is missing.')
    expect(failed('en', 'unknown')).toContain('Reason: Disclosures is missing.')
  })

  it('says of an approval taken back what becomes of its schedule', () => {
    const voided = composeNotice({ ...facts, verb: 'voided', schedule }, to(), links).text
    expect(voided).toContain('Its publication, set for 20 August 2030 09:00 (Asia/Seoul), will not take place')
    expect(composeNotice({ ...facts, verb: 'voided' }, to(), links).text).not.toContain('set for')
  })

  it('tells whoever stands in for the scheduler why', () => {
    const late = { ...facts, verb: 'schedule-late', schedule } as const
    expect(composeNotice(late, to(), links).text).not.toContain('account that set this time is gone')
    expect(composeNotice(late, to({ id: 'other' }), links).text).toContain('account that set this time is gone')
  })

  it('keeps a title on one line and within bounds, and takes nothing in it for a place', () => {
    const titled = (title: string | null) => composeNotice({ ...facts, title }, to(), links)
    expect(titled('Two\r\nBcc: x@y.example').subject).toBe('Review asked for: Two Bcc: x@y.example')
    expect(titled('{{actor}} $& {{time}}').subject).toBe('Review asked for: {{actor}} $& {{time}}')
    expect(titled('細'.repeat(500)).subject.length).toBeLessThan(200)
    expect(titled(null).subject).toBe('Review asked for: Untitled')
  })
})
