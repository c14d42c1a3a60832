import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { bundled } from './bundled'

export type Child = {
  /** What the child prints, one JSON value a line, as it comes. */
  messages: unknown[]
  /** Resolves with the first message that satisfies `wanted`. Rejects where the child ends before it. */
  message: (wanted: (message: unknown) => boolean) => Promise<unknown>
  kill: (signal: NodeJS.Signals) => void
  /** Resolves when the child has ended; `code` is null where a signal ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }>
}

/** The migrator reads migrations that its test wrote, which are sources and need their loader. */
const program = async (script: string): Promise<string[]> =>
  script === 'migrator' ? ['--import', 'tsx', 'tests/support/children/migrator.ts'] : [await bundled(script)]

/** A test that fails before it ends its children leaves none of them behind to load the machine. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a script of tests/support/children as a process of its own, with `input` as its JSON argument. */
export const startChild = async (script: string, input: unknown): Promise<Child> => {
  const child = spawn(
    process.execPath,
    ['--conditions=production', ...(await program(script)), JSON.stringify(input)],
    // Tables are there already, unless the child is the first to come.
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true' },
    },
  )
  running.add(child)
  child.once('close', () => running.delete(child))
  const messages: unknown[] = []
  let stderr = ''
  let hear = () => {}
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return
    messages.push(JSON.parse(line))
    hear()
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const ended: Child['ended'] = new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr }))
  })
  return {
    messages,
    ended,
    kill: (signal) => child.kill(signal),
    message: (wanted) =>
      new Promise((resolve, reject) => {
        hear = () => {
          const found = messages.find(wanted)
          if (found !== undefined) resolve(found)
        }
        hear()
        void ended.then(({ code, stderr: said }) =>
          reject(new Error(`The child ended (${code}) without the message: ${said}`)),
        )
      }),
  }
}

/** Runs a child to its end. @throws with what it said where it failed */
export const runChild = async (script: string, input: unknown): Promise<unknown[]> => {
  const child = await startChild(script, input)
  const { code, stderr } = await child.ended
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${stderr}`)
  return child.messages
}
