import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources } from '../../../src/cli/build/sources'
import { missingPackages } from '../../../src/cli/installed.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imprimatur-installed-'))
})
afterEach(() => rmSync(root, { recursive: true }))

type Entry = { version: string; optional?: boolean }
const write = (file: string, packages: Record<string, Entry>) =>
  writeFileSync(join(root, file), JSON.stringify({ packages: { '': { version: '1' }, ...packages } }))
const installed = (packages: Record<string, Entry>) => {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  write('node_modules/.package-lock.json', packages)
}

describe('what is installed', () => {
  const a = { 'node_modules/a': { version: '1.0.0' } }

  it('is everything or nothing on a fresh clone', () => {
    write('package-lock.json', a)
    expect(missingPackages(root)).toEqual(['node_modules/a'])
    installed(a)
    expect(missingPackages(root)).toEqual([])
  })

  it('is out of date where the lock names another version or another package', () => {
    write('package-lock.json', { ...a, 'node_modules/b': { version: '2.0.0' } })
    installed({ 'node_modules/a': { version: '0.9.0' } })
    expect(missingPackages(root)).toEqual(['node_modules/a', 'node_modules/b'])
  })

  it('need not hold the binaries of other machines, but never in another version', () => {
    write('package-lock.json', { 'node_modules/bin-mac': { version: '1.0.0', optional: true } })
    installed({})
    expect(missingPackages(root)).toEqual([])
    installed({ 'node_modules/bin-mac': { version: '0.9.0' } })
    expect(missingPackages(root)).toEqual(['node_modules/bin-mac'])
  })

  it('cannot be told without a lock', () => {
    expect(() => missingPackages(root)).toThrow('holds no package-lock.json')
  })
})

describe('the lock file', () => {
  type Locked = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

  it('has every optional binary of every platform, or npm ci refuses it', () => {
    const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    )
    expect(wanted.filter((name) => !names.has(name))).toEqual([])
  })

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([])
  })
})

describe('the sources of a build', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'src', 'site'), { recursive: true })
    mkdirSync(join(root, 'src', 'cli'))
    mkdirSync(join(root, 'tests'))
    writeFileSync(join(root, 'src', 'site', 'page.tsx'), 'one')
    writeFileSync(join(root, 'package-lock.json'), '{}')
  })

  it.each([
    ['a changed file', 'src/site/page.tsx', 'two'],
    ['a new file', 'src/site/other.tsx', 'one'],
    ['another lock', 'package-lock.json', '{"a":1}'],
    ['new settings of the build', 'next.config.ts', 'export default {}'],
  ])('are others with %s', (_, file, content) => {
    const before = hashSources(root)
    writeFileSync(join(root, file), content)
    expect(hashSources(root)).not.toBe(before)
  })

  it('are the same when a command or a test changes', () => {
    const before = hashSources(root)
    writeFileSync(join(root, 'src', 'cli', 'demo.ts'), 'one')
    writeFileSync(join(root, 'tests', 'a.test.ts'), 'one')
    expect(hashSources(root)).toBe(before)
  })
})
