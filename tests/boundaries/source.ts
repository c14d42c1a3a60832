import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'
import type { Breach } from './breach'
import { isInARoom } from './rooms'
import { sourceRules } from './source-rules'

export const HOUSE_PLAN = 'house-plan'
export const sourceRuleNames: readonly string[] = [HOUSE_PLAN, ...sourceRules.map(({ name }) => name)]

const sourceFiles = (baseDir: string): string[] =>
  ['src', 'collections', 'migrations']
    .filter((room) => statSync(join(baseDir, room), { throwIfNoEntry: false }))
    .flatMap((room) => readdirSync(join(baseDir, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(baseDir, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** Every place under `baseDir` that breaks a rule about what a file says or where it lies. */
export const sourceBreaches = (baseDir: string): Breach[] =>
  sourceFiles(baseDir).flatMap((file) => {
    if (!isInARoom(file)) return [{ rule: HOUSE_PLAN, file, what: 'lies in no room of the house plan' }]
    const rules = sourceRules.filter((rule) => rule.applies(file))
    if (!rules.length) return []
    const tree = ts.createSourceFile(file, readFileSync(join(baseDir, file), 'utf8'), ts.ScriptTarget.ES2022, true)
    const found: Breach[] = []
    const visit = (node: ts.Node): void => {
      for (const rule of rules) {
        const what = rule.breach(node, file)
        if (!what) continue
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
        found.push({ rule: rule.name, file, what: `line ${line + 1} ${what}` })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
    return found
  })
