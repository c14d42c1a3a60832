import { describe, expect, it } from 'vitest'
import { underTheGate } from '../../../src/editorial'

const collection = (path: string, method: 'get' | 'post') => ({
  slug: 'notes',
  fields: [],
  endpoints: [{ path, method, handler: () => new Response('never heard') }],
})

describe('a collection under the gate', () => {
  it('keeps its own endpoints beside those of the gate', () => {
    const { endpoints } = underTheGate(collection('/:id/roundup', 'get'))
    expect(endpoints).toContainEqual(expect.objectContaining({ path: '/:id/roundup' }))
  })

  it('is refused where one of them would be hidden by the gate’s', () => {
    expect(() => underTheGate(collection('/:id/changes', 'get'))).toThrow('get /notes/:id/changes is defined twice')
    expect(() => underTheGate(collection('/:id/transition', 'post'))).toThrow('defined twice')
  })
})
