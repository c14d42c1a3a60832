import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Breach } from '../../boundaries/breach'
import { importBreaches, importRules } from '../../boundaries/imports'
import { sourceBreaches, sourceRuleNames } from '../../boundaries/source'

const PLANTED = 'tests/boundaries/planted'
const rules = [...importRules, ...sourceRuleNames]

/** Rule → planted files: named after the rule, or saying so in their first line where the name is fixed. */
const planted = (): { file: string; rule: string }[] =>
  readdirSync(PLANTED, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: relative(PLANTED, path).split(sep).join('/'),
      rule:
        /^\/\/ planted: (\S+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? basename(path).replace(/(-back)?\.tsx?$/, ''),
    }))

describe('the boundaries of the house', () => {
  let breaches: Breach[] = []
  beforeAll(async () => {
    breaches = [...(await importBreaches(PLANTED)), ...sourceBreaches(PLANTED)]
  }, 60_000)

  it('has a planted violation for every rule', () => {
    const covered = new Set(planted().map(({ rule }) => rule))
    expect(rules.filter((rule) => !covered.has(rule))).toEqual([])
  })

  it.each(rules)('%s trips on its planted violation', (rule) => {
    const files = planted().filter((plant) => plant.rule === rule)
    expect(files.length).toBeGreaterThan(0)
    // A circle is one violation of two files, reported from either.
    const circle = (file: string) => [file, file.replace('.ts', '-back.ts'), file.replace('-back.ts', '.ts')]
    const silent = files.filter(
      ({ file }) => !breaches.some((breach) => breach.rule === rule && circle(file).includes(breach.file)),
    )
    expect(silent).toEqual([])
  })

  it('finds nothing but the planted violations, each by its own rule alone', () => {
    const expected = new Map(planted().map(({ file, rule }) => [file, rule]))
    expect(breaches.filter(({ file, rule }) => expected.get(file) !== rule)).toEqual([])
  })
})
