import { getPayload, type Payload } from 'payload'
import type { DatabaseOptions } from '../../../src/platform/database'
import { contractConfig } from '../contract-config'
import { configAt, type Place } from '../own-config'

export const say = (message: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

export const input = <T>(): T => JSON.parse(process.argv[2] ?? '{}') as T

/** The contract config on a database whose tables are there. */
export const bootContract = async (place: Place, options: DatabaseOptions = {}): Promise<Payload> => {
  return getPayload({
    config: await configAt(contractConfig, place, { schema: 'as it stands', ...options }),
    cron: false,
  })
}
