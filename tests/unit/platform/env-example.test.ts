import { readFileSync } from 'node:fs'
import { parseEnv as parseFile } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseEnv, settings } from '../../../src/platform/env'
import { envExample } from '../../../src/platform/env-example'

const committed = readFileSync('.env.example', 'utf8')

describe('.env.example', () => {
  it('is what the settings say', () => {
    expect(committed).toBe(envExample())
  })

  it('names every setting once, and no other', () => {
    const names = [...committed.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name)
    expect(names).toEqual(Object.keys(settings))
  })

  it('explains every setting', () => {
    expect(Object.entries(settings).filter(([, schema]) => !schema.description)).toEqual([])
  })

  it('starts once the one required value is filled in', () => {
    const filled = committed.replace('PAYLOAD_SECRET=', 'PAYLOAD_SECRET=filled-in')
    expect(parseEnv(parseFile(filled) as Record<string, string>).PAYLOAD_SECRET).toBe('filled-in')
  })

  it('shows defaults that are the real ones', () => {
    const uncommented = committed.replace(/^#(?=[A-Z][A-Z0-9_]*=)/gm, '').replace('PAYLOAD_SECRET=', 'PAYLOAD_SECRET=x')
    expect(parseEnv(parseFile(uncommented) as Record<string, string>)).toEqual(parseEnv({ PAYLOAD_SECRET: 'x' }))
  })
})
