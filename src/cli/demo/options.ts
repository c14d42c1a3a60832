import { parseArgs } from 'node:util'
import { ExpectedError } from '../processes'

export type DemoOptions = {
  readonly help: boolean
  readonly fresh: boolean
  readonly yes: boolean
  readonly port: number
  /** The moment the demo believes it is when it starts; undefined follows the machine's clock. */
  readonly at: Date | undefined
}

export const demoHelp = `npm run demo -- [options]

  --port 3000     the port of the site and the panel
  --at MOMENT     start as if it were that moment, with a data folder of its own,
                  for example 2025-08-20T09:00+09:00; starting again with
                  the same moment finds the data and begins at it again
  --fresh         throw this demo's data away and start over; asks first
  --yes           answers that question with yes
  --help          this text
`

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

const readMoment = (text: string): Date => {
  const moment = new Date(text)
  // Without its offset a moment would mean another one on every machine.
  if (!MOMENT.test(text) || Number.isNaN(moment.getTime())) {
    throw new ExpectedError(`--at takes a moment with its offset, such as 2025-08-20T09:00+09:00, not “${text}”.`)
  }
  return moment
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new ExpectedError(`--port takes a whole number from 1 to 65535, not “${text}”.`)
  }
  return port
}

/** Reads the command line. @throws ExpectedError with a sentence about the option that is wrong */
export const readOptions = (args: string[]): DemoOptions => {
  let values: { help?: boolean; fresh?: boolean; yes?: boolean; port?: string; at?: string }
  try {
    values = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        fresh: { type: 'boolean' },
        yes: { type: 'boolean', short: 'y' },
        port: { type: 'string' },
        at: { type: 'string' },
      },
    }).values
  } catch (cause) {
    throw new ExpectedError(`${(cause as Error).message.split('. ')[0]}. See npm run demo -- --help.`, { cause })
  }
  return {
    help: values.help ?? false,
    fresh: values.fresh ?? false,
    yes: values.yes ?? false,
    port: readPort(values.port ?? '3000'),
    at: values.at === undefined ? undefined : readMoment(values.at),
  }
}
