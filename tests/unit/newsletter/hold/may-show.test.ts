import { describe, expect, it } from 'vitest'
import { mayShow } from '../../../../src/newsletter/domain/hold/may-show'

const body = (blockType: string, more: object = {}) => ({
  root: { children: [{ type: 'block', fields: { blockType, ...more } }] },
})
const row = (slug: string, id = 'r1') => ({ slug, id })

describe('a mail may show', () => {
  it.each([
    [
      'what it names, of whatever collection',
      { kind: 'editorial', body: body('link', { value: 'r1' }) },
      row('articles'),
    ],
    ['trials in a table by a filter', { kind: 'editorial', body: body('trialTable') }, row('trials')],
    ['companies in a table of trials', { kind: 'editorial', body: body('trialTable') }, row('companies')],
    ['answers in a comparison', { kind: 'editorial', body: body('comparisonTable') }, row('frameworks')],
    ['questions in a comparison', { kind: 'editorial', body: body('comparisonTable') }, row('dimensions')],
    ['speakers on a card', { kind: 'editorial', body: body('eventCard') }, row('appearances')],
    ['portraits of a promotion', { kind: 'event-promotion', body: null }, row('media')],
    ['employers of a promotion', { kind: 'event-promotion', body: null }, row('companies')],
    ['records and sources of changes', { kind: 'roundup', body: null }, row('sources')],
  ])('%s', (_, issue, changed) => expect(mayShow(issue, changed)).toBe(true))

  it.each([
    ['an article it does not name', { kind: 'editorial', body: body('trialTable') }, row('articles')],
    ['trials where it has no table', { kind: 'event-promotion', body: null }, row('trials')],
    ['pictures where it has none', { kind: 'roundup', body: null }, row('media')],
    ['the site’s settings', { kind: 'roundup', body: body('trialTable') }, row('site', 'site')],
    ['another issue', { kind: 'editorial', body: null }, row('issues')],
  ])('but not %s', (_, issue, changed) => expect(mayShow(issue, changed)).toBe(false))
})
