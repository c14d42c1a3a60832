import { type ChildProcess, spawn } from 'node:child_process'

/** An error whose message is all a person needs; commands print it without a stack. */
export class ExpectedError extends Error {
  readonly expected = true
}

const running = new Set<ChildProcess>()

/** Remembers a process of ours until it is gone. */
export const track = <T extends ChildProcess>(child: T): T => {
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** Ends what was started and still runs, for a command that is broken off. */
export const endRunning = (): void => {
  for (const child of running) child.kill('SIGTERM')
}

type Command = { command: string; args: string[]; cwd: string; env?: NodeJS.ProcessEnv | undefined }

/**
 * Runs a command to its end. `quiet` keeps its output back and shows it only when it fails.
 * @throws ExpectedError with the sentence `failure` when it ends otherwise than with 0
 */
export const runToEnd = async (args: Command & { quiet: boolean; failure: string }): Promise<void> => {
  const kept: Buffer[] = []
  const output = args.quiet ? 'pipe' : 'inherit'
  const child = track(
    spawn(args.command, args.args, { cwd: args.cwd, env: args.env, stdio: ['ignore', output, output] }),
  )
  child.stdout?.on('data', (part: Buffer) => kept.push(part))
  child.stderr?.on('data', (part: Buffer) => kept.push(part))
  const code = await ended(child)
  if (code === 0) return
  process.stderr.write(Buffer.concat(kept))
  throw new ExpectedError(args.failure)
}

/** Resolves with the exit code once the process is gone; a signal counts as 128. */
export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 128))
  })

/** Asks a process to stop, waits, and ends it by force after `graceMs`. Returns once it is gone. */
export const stopProcess = async (child: ChildProcess, graceMs: number): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await gone
  clearTimeout(timer)
}
