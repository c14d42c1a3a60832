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
    expect(readReport(report({ passed: 3, failed: 2, pending: 1 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 1 })
    expect(readReport(report({ passed: 3 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  it('counts a crash that left no report as a failure', () => {
    expect(readReport(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const files = [{ name: 'a', status: 'failed', assertionResults: [] }]
    expect(readReport(report({ passed: 3, files, success: false }), 1).failed).toBe(1)
  })

  it('does not count a failed test and its file twice', () => {
    const files = [{ name: 'a', status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(readReport(report({ passed: 3, failed: 1, files }), 1).failed).toBe(1)
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
