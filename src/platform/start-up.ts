import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { SettingsError } from './env'
import { AppError } from './errors'

/** What went wrong, for a person at a terminal: the sentence where the error has one, else the error and its cause. */
export const startFailure = (error: unknown): string => {
  if (error instanceof SettingsError || error instanceof AppError) return error.message
  if (!(error instanceof Error)) return String(error)
  // A command's own sentence (src/cli/processes.ts) says all; its cause is for who debugs.
  if ('expected' in error) return error.message
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return `${error.message}${cause}`
}

/**
 * Opens Payload for a process that is about to serve or to work: settings checked, database reached and of this
 * program's schema, collections and indexes there. `config` is loaded here because loading it reads the settings.
 */
export const openPayload = async (config: () => Promise<{ default: Promise<SanitizedConfig> }>): Promise<Payload> =>
  getPayload({ config: (await config()).default, cron: false })

/** Runs a start, or ends the process with 1 after saying why on standard error. */
export const startOrExit = async (start: () => Promise<void>): Promise<void> => {
  try {
    await start()
  } catch (error) {
    process.stderr.write(`Imprimatur did not start. ${startFailure(error)}\n`)
    process.exit(1)
  }
}
