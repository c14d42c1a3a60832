import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../src/cli/build/built'
import { findMongod } from '../support/mongod'
import { findChromium } from './chromium'
import { check, node, type Outcome, project, type Stage, skippedProject, sum, tool } from './stages'

/**
 * `npm test`: every stage, then one line that sums them up. A stage such as types counts as one test. `--only a,b`
 * runs those stages alone. `--ci` adds what only a clean clone can show, and lets no skip pass.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, ci: { type: 'boolean', default: false } } })

const types = check(
  'types',
  async () =>
    (await node([tool('next', 'dist', 'bin', 'next'), 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' })) === 0 &&
    (await node([tool('typescript', 'bin', 'tsc'), '--noEmit'])) === 0,
)
const lint = check(
  'lint',
  async () => (await node([tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'])) === 0,
)
const boundaries = check('boundaries', async () => (await node(['--import', 'tsx', 'tests/boundaries/main.ts'])) === 0)
const built = check('build', async () => {
  await ensureBuilt(process.cwd())
  return true
})

const stages = async (): Promise<Stage[]> => {
  const chromium = findChromium()
  const mongod = process.env.TEST_MONGODB_URL || findMongod()
  if (!mongod) {
    console.log('Not run: tests on MongoDB. No mongod on the PATH; set MONGOD_BINARY or TEST_MONGODB_URL.')
  }
  const e2e = chromium
    ? [built, project('e2e', { CHROMIUM_BINARY: chromium })]
    : [skippedProject('e2e', 'No Chromium on the PATH; set CHROMIUM_BINARY.')]
  const all = [types, lint, boundaries, project('unit'), project('integration'), ...e2e]
  if (values.ci) all.push(...(await import('../ci/stages')).ciStages)
  const only = values.only?.split(',')
  const unknown = only?.filter((name) => !all.some((stage) => stage.name === name))
  if (unknown?.length) throw new Error(`There is no stage called ${unknown.join(', ')}.`)
  return only ? all.filter((stage) => only.includes(stage.name)) : all
}

const results: { name: string; counts: Outcome; seconds: number }[] = []
for (const stage of await stages()) {
  console.log(`\n── ${stage.name}`)
  const started = Date.now()
  const counts = await stage.run().catch((error: unknown): Outcome => {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  results.push({ name: stage.name, counts, seconds: Math.round((Date.now() - started) / 1000) })
}

console.log('')
for (const { name, counts, seconds } of results) {
  const { passed, failed, skipped } = counts
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`)
  for (const failure of counts.failures ?? []) console.log(`    ✗ ${failure}`)
}
const total = sum(results.map(({ counts }) => counts))
if (values.ci && total.skipped) console.log('Nothing may be skipped here, so this run has failed.')
console.log(`Tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed || (values.ci && total.skipped) || !total.passed ? 1 : 0
