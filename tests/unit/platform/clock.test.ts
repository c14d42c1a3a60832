import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clockFor, fileClock, readOffset } from '../../../src/platform/clock'

const HOUR = 3_600_000

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imprimatur-clock-'))
  file = join(folder, 'clock.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const move = (offsetMs: number) => writeFileSync(file, JSON.stringify({ offsetMs }))
/** How far the clock is from the machine, in milliseconds. */
const ahead = (clock: { now(): Date }) => clock.now().getTime() - Date.now()

describe('the clock', () => {
  it('is the machine’s where no file is named', () => {
    expect(Math.abs(ahead(clockFor({})))).toBeLessThan(5_000)
  })

  it('is the machine’s while the file is missing', () => {
    expect(Math.abs(ahead(clockFor({ CLOCK_FILE: file })))).toBeLessThan(5_000)
  })

  it('follows the file when it appears, changes and goes', () => {
    const clock = fileClock(file)
    clock.now()
    move(HOUR)
    expect(ahead(clock)).toBeCloseTo(HOUR, -4)
    move(-20 * HOUR)
    expect(ahead(clock)).toBeCloseTo(-20 * HOUR, -4)
    rmSync(file)
    expect(Math.abs(ahead(clock))).toBeLessThan(5_000)
  })

  it.each(['', 'tomorrow', '{}', '{"offsetMs":"1"}', '{"offsetMs":0.5}'])('refuses a file that holds %j', (text) => {
    writeFileSync(file, text)
    expect(() => readOffset(file)).toThrow('CLOCK_FILE is not readable')
    expect(() => fileClock(file).now()).toThrow('CLOCK_FILE is not readable')
  })

  it('moves in every process that shares the file', async () => {
    move(0)
    const script = `
      import { fileClock } from '${join(process.cwd(), 'src/platform/clock.ts')}'
      const clock = fileClock(process.argv[1])
      process.on('message', () => process.send(clock.now().getTime() - Date.now()))
      process.send('ready')`
    const other: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, file],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    )
    try {
      expect((await once(other, 'message'))[0]).toBe('ready')
      const asked = async () => {
        other.send('now?')
        return (await once(other, 'message'))[0] as number
      }
      expect(Math.abs(await asked())).toBeLessThan(5_000)
      move(5 * HOUR)
      expect(await asked()).toBeCloseTo(5 * HOUR, -4)
    } finally {
      other.kill()
    }
  }, 20_000)
})
