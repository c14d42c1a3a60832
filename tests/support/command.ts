import { type ChildProcess, spawn } from 'node:child_process'

export type Command = {
  child: ChildProcess
  /** Everything it wrote. */
  said: () => string
  /** Resolves once it has written this. @throws where it ends before */
  saying: (wanted: RegExp) => Promise<RegExpExecArray>
  /** Resolves with the exit code; null where a signal ended it. */
  ended: Promise<number | null>
}

/** One of the project's commands as a process, as package.json calls it: `command(['src/cli/start.ts'], { PORT })`. */
export const command = (args: string[], env: Record<string, string> = {}, input = ''): Command => {
  const child = spawn(process.execPath, ['--conditions=production', 'src/cli/bootstrap.mjs', ...args], {
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // One that ends before it read its input is no error.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  let said = ''
  let hear = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said += String(part)
      hear()
    })
  }
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  return {
    child,
    said: () => said,
    ended,
    saying: (wanted) =>
      new Promise((settle, fail) => {
        hear = () => {
          const found = wanted.exec(said)
          if (found) settle(found)
        }
        hear()
        void ended.then((code) => fail(new Error(`It ended with ${code} before it said ${wanted}: ${said}`)))
      }),
  }
}
