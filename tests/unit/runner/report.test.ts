import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReport, sum } from '../../runner/stages'

const report = (counts: { passed?: number; failed?: number; pending?: number; success?: boolean; files?: object[] }) =>
  JSON.stringify({
    success: counts.success ?? !counts.failed,
    numPassedTests: counts.passed ?? 0,
    numFailedTests: counts.failed ?? 0,
    numPendingTests: counts.pending ?? 0,
    numTodoTests: 0,
    testResults: counts.files ?? [],
  })

describe('the sum of a run', () => {
  it('counts what passed, failed and was skipped', () => {
    expect(readReport(report({ passed: 3, failed: 2, pending: 1 }), 1)).toMatchObject({
      passed: 3,
      failed: 2,
      skipped: 1,
    })
    expect(readReport(report({ passed: 3 }), 0)).toMatchObject({ passed: 3, failed: 0, skipped: 0 })
  })

  it('counts a crash that left no report as a failure', () => {
    expect(readReport(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const files = [{ name: 'a', status: 'failed', assertionResults: [] }]
    expect(readReport(report({ passed: 3, files, success: false }), 1).failed).toBe(1)
  })

  it('does not count a failed test and its file twice', () => {
    const tests = [
      { status: 'failed', fullName: 'holds' },
      { status: 'passed', fullName: 'stands' },
    ]
    const files = [{ name: 'a', status: 'failed', assertionResults: tests }]
    expect(readReport(report({ passed: 3, failed: 1, files }), 1).failed).toBe(1)
  })

  it('names what failed, to be said once more at the end of the log', () => {
    const file = (name: string, status: string, assertionResults: object[]) => ({
      name: join(process.cwd(), name),
      status,
      assertionResults,
    })
    const files = [
      file('a.test.ts', 'failed', [
        { status: 'failed', fullName: 'holds' },
        { status: 'passed', fullName: 'stands' },
      ]),
      file('b.test.ts', 'failed', []),
      file('c.test.ts', 'passed', [{ status: 'passed', fullName: 'is' }]),
    ]
    const { failures } = readReport(report({ passed: 2, failed: 1, files }), 1)
    expect(failures).toEqual(['a.test.ts: holds', 'b.test.ts: could not be loaded'])
  })

  it('counts an exit code that nothing explains as a failure', () => {
    expect(readReport(report({ passed: 3 }), 1).failed).toBe(1)
    expect(readReport(report({ passed: 3, success: false }), 0).failed).toBe(1)
  })

  it('adds the stages up', () => {
    const one = { passed: 1, failed: 0, skipped: 2 }
    expect(sum([one, { passed: 0, failed: 1, skipped: 0 }])).toEqual({ passed: 1, failed: 1, skipped: 2 })
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})
