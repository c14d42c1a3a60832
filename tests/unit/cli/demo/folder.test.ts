import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoFolder, emptyFolder, takeFolder } from '../../../../src/cli/demo/folder'
import { demoSettings, setClock } from '../../../../src/cli/demo/settings'
import { readState, writeState } from '../../../../src/cli/demo/state'
import { settings as known, parseEnv } from '../../../../src/platform/env'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imprimatur-demo-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8)

describe('the data folder of a demo', () => {
  it('is one for the present and one for each moment, whatever the offset it is written with', () => {
    expect(demoFolder(root, undefined)).toBe(join(root, '.data'))
    expect(demoFolder(root, new Date('2025-08-20T09:00+09:00'))).toBe(join(root, '.data-at-2025-08-20T0000Z'))
    expect(demoFolder(root, new Date('2025-08-20T00:00Z'))).toBe(join(root, '.data-at-2025-08-20T0000Z'))
  })

  it('serves one demo at a time', () => {
    const giveBack = takeFolder(root)
    // This very process holds it; another one that runs is refused.
    writeFileSync(join(root, 'demo.lock'), '1')
    expect(() => takeFolder(root)).toThrow('A demo already runs on these data (process 1)')
    giveBack()
    takeFolder(root)()
    expect(existsSync(join(root, 'demo.lock'))).toBe(false)
  })

  it('is taken over from a demo that was killed', () => {
    writeFileSync(join(root, 'demo.lock'), '4194304')
    takeFolder(root)()
  })

  it('is thrown away whole', () => {
    const folder = join(root, 'data')
    mkdirSync(folder)
    readState(folder)
    mkdirSync(join(folder, 'mail'))
    emptyFolder(folder)
    expect(existsSync(folder)).toBe(false)
  })

  it('is never thrown away where the demo did not make it', () => {
    writeFileSync(join(root, 'thesis.txt'), 'ten years of work')
    expect(() => emptyFolder(root)).toThrow('was not made by the demo')
    expect(readFileSync(join(root, 'thesis.txt'), 'utf8')).toBe('ten years of work')
  })
})

describe('what a demo keeps', () => {
  it('is made once and stays', () => {
    const made = readState(root)
    expect(readState(root)).toEqual(made)
    writeState(root, { ...made, loaded: true })
    expect(readState(root)).toEqual({ ...made, loaded: true })
  })

  it('is for its owner’s eyes only', () => {
    readState(root)
    expect(mode(join(root, 'demo.json'))).toBe('600')
    expect(readdirSync(root)).toEqual(['demo.json'])
  })

  it('has one sign-in per role and secrets of its own', () => {
    const { accounts, secrets } = readState(root)
    expect(accounts.map(({ role }) => role)).toEqual(['admin', 'editor', 'reviewer', 'author', 'organiser'])
    expect(new Set(Object.values(secrets)).size).toBe(5)
    const other = join(root, 'other')
    mkdirSync(other)
    expect(readState(other).secrets).not.toEqual(secrets)
  })

  it('gives every process settings that are valid and leave none to the machine', () => {
    const settings = demoSettings({ folder: root, port: 4000, state: readState(root), smtpUrl: '', clockFile: '' })
    expect(Object.keys(known).filter((name) => !(name in settings))).toEqual([])
    expect(parseEnv(settings)).toMatchObject({ production: false, database: 'sqlite', worker: 'embedded', PORT: 4000 })
  })
})

describe('the clock of a demo', () => {
  it('starts at the moment asked for', () => {
    const file = setClock(root, new Date('2025-08-20T00:00Z'))
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: number }
    expect(Date.now() + offsetMs).toBeCloseTo(Date.parse('2025-08-20T00:00Z'), -3)
  })

  it('begins at that moment again at each start, however long the last one ran', () => {
    const file = setClock(root, new Date('2025-08-20T00:00Z'))
    writeFileSync(file, JSON.stringify({ offsetMs: -1 }))
    setClock(root, new Date('2025-08-20T00:00Z'))
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: number }
    expect(Date.now() + offsetMs).toBeCloseTo(Date.parse('2025-08-20T00:00Z'), -3)
  })

  it('is the machine’s without one', () => {
    setClock(root, new Date('2025-08-20T00:00Z'))
    expect(setClock(root, undefined)).toBe('')
    expect(readdirSync(root)).toEqual([])
  })
})
