import { describe, expect, it } from 'vitest'
import { collections, globals } from '../../../collections'
import { accessTable, globalsTable } from '../../../collections/access-table'

const configs = collections({ mediaDir: 'media' })

// What Payload leaves unset is open to anyone signed in, so every operation is named everywhere.
describe('access is said for every operation', () => {
  it.each(configs.map((config) => [config.slug, config] as const))('%s', (_, config) => {
    const access = (config.access ?? {}) as Record<string, unknown>
    for (const operation of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin']) {
      expect(access[operation], operation).toBeTypeOf('function')
    }
  })

  it.each(globals.map((config) => [config.slug, config] as const))('global %s', (_, config) => {
    const access = (config.access ?? {}) as Record<string, unknown>
    for (const operation of ['read', 'update', 'readVersions', 'readDrafts']) {
      expect(access[operation], operation).toBeTypeOf('function')
    }
  })

  it('in one table that names what there is and nothing else', () => {
    expect(Object.keys(accessTable).sort()).toEqual(configs.map(({ slug }) => slug).sort())
    expect(Object.keys(globalsTable).sort()).toEqual(globals.map(({ slug }) => slug).sort())
  })

  it('only people sign in, readers never do', () => {
    expect(configs.filter(({ auth }) => auth).map(({ slug }) => slug)).toEqual(['users'])
  })
})
