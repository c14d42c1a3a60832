import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { ended } from '../../src/cli/processes'

export type Counts = { passed: number; failed: number; skipped: number }
/** With the names of what failed, to be said once more at the end of a long log. */
export type Outcome = Counts & { failures?: readonly string[] }
export type Stage = { name: string; run(): Promise<Outcome> }

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

const root = process.cwd()

/** Runs a program of node_modules (or of ours) with this Node; its output is shown as it comes. */
export const node = async (args: string[], env: Record<string, string> = {}): Promise<number> =>
  ended(
    spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  )

export const tool = (...path: string[]): string => join(root, 'node_modules', ...path)

/** A stage that passes or fails as a whole: one test. */
export const check = (name: string, work: () => Promise<boolean>): Stage => ({
  name,
  run: async () => ((await work()) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }),
})

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/**
 * What a run of vitest comes to. A file that could not even be loaded has no tests to fail, and a crash leaves no
 * report at all: both count as one failure, and so does an exit code that no counted failure explains.
 */
export const readReport = (text: string | undefined, exitCode: number): Outcome => {
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const seen = report.parse(JSON.parse(text))
  const broken = seen.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const failed = seen.numFailedTests + broken
  return {
    passed: seen.numPassedTests,
    failed: failed === 0 && (exitCode !== 0 || !seen.success) ? 1 : failed,
    skipped: seen.numPendingTests + seen.numTodoTests,
    failures: seen.testResults.flatMap(({ name, status, assertionResults }) => {
      const failures = assertionResults.flatMap((test) => (test.status === 'failed' ? test.fullName : []))
      const said = failures.length || status !== 'failed' ? failures : ['could not be loaded']
      return said.map((each) => `${relative(root, name)}: ${each}`)
    }),
  }
}

/** A project of vitest.config.ts. */
export const project = (name: string, env: Record<string, string> = {}): Stage => ({
  name,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-report-'))
    const file = join(folder, 'report.json')
    const args = ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    // Files share nothing, so every core takes one. A browser and the app it looks at fill two cores alone.
    if (name !== 'e2e') args.push(`--maxWorkers=${availableParallelism()}`)
    try {
      const code = await node([tool('vitest', 'vitest.mjs'), ...args, '--passWithNoTests'], env)
      let text: string | undefined
      try {
        text = readFileSync(file, 'utf8')
      } catch {
        text = undefined
      }
      return readReport(text, code)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** A project that cannot run here: its tests are counted, all as skipped, and `why` is said. */
export const skippedProject = (name: string, why: string): Stage => ({
  name,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-report-'))
    const file = join(folder, 'list.json')
    try {
      const code = await node([tool('vitest', 'vitest.mjs'), 'list', '--project', name, `--json=${file}`])
      if (code !== 0) return { passed: 0, failed: 1, skipped: 0 }
      const tests = z.array(z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))
      console.log(`Not run: ${name}, ${tests.length} tests. ${why}`)
      return { passed: 0, failed: 0, skipped: tests.length }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})
