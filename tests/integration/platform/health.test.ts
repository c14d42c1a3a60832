import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chainTrail, trailLag } from '../../../src/editorial'
import { isReady } from '../../../src/platform/database'
import { checkHealth } from '../../../src/platform/health'
import { BEAT_STALE_MS, beat, lastBeat } from '../../../src/platform/heartbeat'
import { heartbeat } from '../../../src/worker/duties/heartbeat'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { writeEntries } from '../../support/trail'

/** A check gives up after two seconds; one that does not would hang. */
const IN_TIME_MS = 15_000

describeEachDatabase('health', (database) => {
  let booted: Booted
  beforeEach(async () => {
    booted = await bootPayload({ database })
  })
  afterEach(() => booted.close())

  const health = () => checkHealth({ payload: booted.payload, isReady, trailLag })
  const beatAt = (at: Date) => beat({ payload: booted.payload, at, version: '0' })

  it('says that no worker was ever heard of', async () => {
    expect(await health()).toEqual({
      status: 'worker late',
      database: 'reached',
      migrations: 'current',
      workerBeatSeconds: null,
      trailLagSeconds: 0,
    })
  })

  it('is well while the worker beats', async () => {
    await heartbeat.run({ payload: booted.payload } as never)
    expect(await health()).toMatchObject({ status: 'ok', migrations: 'current', workerBeatSeconds: expect.any(Number) })
  })

  it('says how long the worker has been silent', async () => {
    await beatAt(new Date(Date.now() - BEAT_STALE_MS - 5_000))
    const { status, workerBeatSeconds } = await health()
    expect(status).toBe('worker late')
    expect(workerBeatSeconds).toBeGreaterThanOrEqual(BEAT_STALE_MS / 1000 + 5)
    expect(workerBeatSeconds).toBeLessThan(BEAT_STALE_MS / 1000 + 60)
  })

  it('says how long the trail has waited to be linked', async () => {
    const { payload } = booted
    await writeEntries(payload, 2)
    await chainTrail({ payload })
    expect(await health()).toMatchObject({ trailLagSeconds: 0 })

    await writeEntries(payload, 2)
    const now = new Date(Date.now() + 90_000)
    const lag = await trailLag({ payload, now })
    expect(lag).toBeGreaterThanOrEqual(90)
    expect(lag).toBeLessThan(150)
    await chainTrail({ payload })
    expect(await trailLag({ payload, now })).toBe(0)
  })

  it('keeps one row, whoever beats first', async () => {
    const at = new Date()
    await Promise.all(Array.from({ length: 8 }, () => beatAt(at)))
    const rows = await booted.payload.count({ collection: 'heartbeats', overrideAccess: true })
    expect(rows.totalDocs).toBe(1)
    expect(await lastBeat(booted.payload)).toEqual(at)
  })

  it('is unavailable while migrations are missing', async () => {
    const answer = await checkHealth({ payload: booted.payload, isReady: async () => false, trailLag })
    expect(answer).toMatchObject({ status: 'unavailable', migrations: 'pending' })
  })

  it('is unavailable once the database is gone, and says so in time', async () => {
    vi.spyOn(booted.payload.logger, 'error').mockImplementation(() => undefined)
    await booted.payload.db.destroy?.()
    const started = Date.now()
    expect(await health()).toEqual({
      status: 'unavailable',
      database: 'not reached',
      migrations: 'unknown',
      workerBeatSeconds: null,
      trailLagSeconds: null,
    })
    expect(Date.now() - started).toBeLessThan(IN_TIME_MS)
  })

  it('answers in time also when the database hangs', async () => {
    vi.spyOn(booted.payload.logger, 'error').mockImplementation(() => undefined)
    const started = Date.now()
    const answer = await checkHealth({ payload: booted.payload, isReady: () => new Promise(() => undefined), trailLag })
    expect(answer.status).toBe('unavailable')
    expect(Date.now() - started).toBeLessThan(IN_TIME_MS)
  })
})
