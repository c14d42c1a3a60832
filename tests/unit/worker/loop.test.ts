import type { Payload } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../../src/platform'
import { type Duty, startWorker } from '../../../src/worker'

const quiet = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
const work = (duties: Duty[], log = quiet) => startWorker({ payload: {} as Payload, clock: systemClock, log, duties })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (holds: () => boolean) => {
  await vi.waitFor(() => expect(holds()).toBe(true), { timeout: 20_000, interval: 5 })
}

describe('the worker', () => {
  it('runs each duty again and again', async () => {
    let runs = 0
    const worker = work([
      {
        name: 'count',
        everyMs: 1,
        run: async () => {
          runs += 1
        },
      },
    ])
    await until(() => runs > 3)
    await worker.stop()
  })

  it('starts no run after it was stopped', async () => {
    let runs = 0
    const worker = work([
      {
        name: 'count',
        everyMs: 1,
        run: async () => {
          runs += 1
        },
      },
    ])
    await until(() => runs > 0)
    await worker.stop()
    const seen = runs
    await pause(30)
    expect(runs).toBe(seen)
  })

  it('does not wait out a long rest to stop', async () => {
    let runs = 0
    const worker = work([
      {
        name: 'rare',
        everyMs: 3_600_000,
        run: async () => {
          runs += 1
        },
      },
    ])
    await until(() => runs === 1)
    const started = Date.now()
    await worker.stop()
    expect(Date.now() - started).toBeLessThan(20_000)
  })

  it('never runs a duty twice at once', async () => {
    let inside = 0
    let most = 0
    const slow: Duty = {
      name: 'slow',
      everyMs: 0,
      run: async () => {
        inside += 1
        most = Math.max(most, inside)
        await pause(5)
        inside -= 1
      },
    }
    const worker = work([slow])
    await pause(60)
    await worker.stop()
    expect(most).toBe(1)
  })

  it('lets a run that is under way end before it stops', async () => {
    const steps: string[] = []
    const worker = work([
      {
        name: 'slow',
        everyMs: 1,
        run: async () => {
          steps.push('begun')
          await pause(50)
          steps.push('ended')
        },
      },
    ])
    await until(() => steps.length === 1)
    await worker.stop()
    expect(steps).toEqual(['begun', 'ended'])
  })

  it('tells a run under way that it stops', async () => {
    let told = false
    const worker = work([
      {
        name: 'listening',
        everyMs: 1,
        run: ({ signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              told = true
              resolve()
            })
          }),
      },
    ])
    await pause(20)
    await worker.stop()
    expect(told).toBe(true)
  })

  it('gives up on a run that does not end, and says so', async () => {
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
    const worker = work([{ name: 'stuck', everyMs: 1, run: () => new Promise(() => undefined) }], log)
    await pause(10)
    await worker.stop(30)
    expect(log.info).toHaveBeenLastCalledWith({ msg: 'Worker stopped; a duty had not ended in time.' })
  })

  it('logs a failure, tries again, and says when it works again', async () => {
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
    let runs = 0
    const failing: Duty = {
      name: 'failing',
      everyMs: 1,
      run: async () => {
        runs += 1
        if (runs === 1) throw new Error('the database is down')
      },
    }
    const worker = work([failing], log)
    await until(() => log.info.mock.calls.some(([entry]) => entry.msg === 'Duty works again.'))
    await worker.stop()
    expect(log.error).toHaveBeenCalledWith(
      expect.objectContaining({
        duty: 'failing',
        failures: 1,
        err: expect.objectContaining({ message: 'the database is down' }),
      }),
    )
  })

  it('rests longer after each failure in a row', async () => {
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
    vi.useFakeTimers()
    try {
      const worker = work([{ name: 'down', everyMs: 1, run: () => Promise.reject(new Error('down')) }], log)
      for (const [failures, rest] of [1_000, 2_000, 4_000].entries()) {
        await vi.advanceTimersByTimeAsync(rest - 1)
        expect(log.error).toHaveBeenCalledTimes(failures + 1)
        await vi.advanceTimersByTimeAsync(1)
      }
      expect(log.error).toHaveBeenCalledTimes(4)
      await worker.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  it('holds up no duty because another fails or hangs', async () => {
    let runs = 0
    const worker = work([
      { name: 'failing', everyMs: 1, run: () => Promise.reject(new Error('no')) },
      { name: 'stuck', everyMs: 1, run: () => new Promise(() => undefined) },
      {
        name: 'count',
        everyMs: 1,
        run: async () => {
          runs += 1
        },
      },
    ])
    await until(() => runs > 3)
    await worker.stop(10)
  })
})
