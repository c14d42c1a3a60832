import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const runnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A mongod to start for the tests: `MONGOD_BINARY`, then the PATH. */
export const findMongod = (): string | undefined => {
  const named = process.env.MONGOD_BINARY
  if (named) {
    if (runnable(named)) return named
    throw new Error(`MONGOD_BINARY is set to ${named}, which cannot be run.`)
  }
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'mongod'))
    .find(runnable)
}
