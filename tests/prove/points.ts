import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './wait'

/** The named moments of src/platform/proof-point.ts, from the outside. */
export type Points = {
  readonly folder: string
  /** Whoever comes to this point next is held there; with `pid`, that process alone. */
  hold: (name: string, pid?: number) => void
  /** Takes back a hold that nobody came to. */
  forget: (name: string) => void
  /** The process held at this point, once there is one. */
  reached: (name: string, pid?: number) => Promise<number>
  letGo: (name: string, pid: number) => void
}

/** A machine that is busy with something else starts a worker in a quarter of a minute. */
const REACH_MS = 90_000

export const pointsIn = (folder: string, lengths: Record<string, number>): Points => {
  mkdirSync(folder, { recursive: true })
  for (const [name, ms] of Object.entries(lengths)) writeFileSync(join(folder, `${name}.ms`), String(ms))
  const heldAt = (name: string, pid?: number): number | null => {
    const prefix = `held.${name}.`
    const held = readdirSync(folder).filter((file) => file.startsWith(prefix))
    const pids = held.map((file) => Number(file.slice(prefix.length)))
    return (pid === undefined ? pids[0] : pids.find((one) => one === pid)) ?? null
  }
  return {
    folder,
    hold: (name, pid) => writeFileSync(join(folder, pid ? `hold.${name}.${pid}` : `hold.${name}`), ''),
    forget: (name) => rmSync(join(folder, `hold.${name}`), { force: true }),
    reached: (name, pid) => until(`A worker at ${name}`, REACH_MS, () => heldAt(name, pid)),
    letGo: (name, pid) => rmSync(join(folder, `held.${name}.${pid}`), { force: true }),
  }
}
