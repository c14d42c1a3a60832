import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Points } from './points'

export type WorkerProcess = { readonly pid: number; readonly child: ChildProcess; readonly said: () => string }

/** What `npm run worker` runs, as package.json says it, or a bundle of the same entry that starts sooner. */
export const npmWorker = (): string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { worker: string } }
  const [node, ...args] = scripts.worker.split(' ')
  if (node !== 'node') throw new Error('The worker script no longer begins with node: mend tests/prove/workers.ts.')
  return args
}

export const bundledWorker = (file: string): string[] => ['--conditions=production', file]

const alive = ({ child }: WorkerProcess): boolean => child.exitCode === null && child.signalCode === null

/**
 * Real worker processes. One more than is at work stands ready, held before its first duty: a start takes longer than
 * most of what is proved.
 */
export type Workers = {
  /** Those at work. */
  readonly active: readonly WorkerProcess[]
  /** Starts or kills workers until this many are at work. */
  ensure: (count: number) => Promise<void>
  signal: (pid: number, signal: NodeJS.Signals) => Promise<void>
  /** From now on the workers are started from this program; those of the one before are killed. */
  use: (program: string[]) => Promise<void>
  killAll: () => Promise<void>
}

export const workersOf = (settings: Record<string, string>, points: Points, first: string[]): Workers => {
  let program = first
  let active: WorkerProcess[] = []
  let spare: WorkerProcess | undefined
  const started = new Set<WorkerProcess>()

  const start = (): WorkerProcess => {
    const child = spawn(process.execPath, program, {
      env: { ...process.env, ...settings, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (!child.pid) throw new Error('A worker could not be started.')
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said = (said + String(part)).slice(-4_000)
      })
    }
    points.hold('worker-start', child.pid)
    const worker = { pid: child.pid, child, said: () => said }
    started.add(worker)
    return worker
  }

  const kill = async (worker: WorkerProcess, signal: NodeJS.Signals): Promise<void> => {
    const mortal = signal === 'SIGKILL' && alive(worker)
    const gone = mortal ? new Promise((settle) => worker.child.once('close', settle)) : undefined
    worker.child.kill(signal)
    await gone
    if (signal !== 'SIGKILL') return
    active = active.filter((one) => one !== worker)
    started.delete(worker)
    if (spare === worker) spare = undefined
  }

  const next = async (): Promise<void> => {
    const worker = spare ?? start()
    spare = undefined
    await Promise.race([
      points.reached('worker-start', worker.pid),
      new Promise((_, fail) =>
        worker.child.once('close', (code) => fail(new Error(`A worker ended with ${code}: ${worker.said()}`))),
      ),
    ])
    active.push(worker)
    points.letGo('worker-start', worker.pid)
    spare = start()
  }

  const killAll = async () => {
    for (const worker of [...started]) await kill(worker, 'SIGKILL')
  }
  // Whatever ends this process, none of its workers stays behind.
  process.on('exit', () => {
    for (const { child } of started) child.kill('SIGKILL')
  })

  return {
    get active() {
      return active
    },
    ensure: async (count) => {
      while (active.length > count) await kill(active[0] as WorkerProcess, 'SIGKILL')
      while (active.length < count) await next()
    },
    signal: async (pid, signal) => {
      const worker = active.find((one) => one.pid === pid)
      if (!worker) throw new Error(`No worker of this proof has the id ${pid}.`)
      await kill(worker, signal)
    },
    use: async (other) => {
      await killAll()
      program = other
    },
    killAll,
  }
}
