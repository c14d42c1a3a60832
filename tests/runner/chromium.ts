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

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The browser of the e2e tests: `CHROMIUM_BINARY`, then the PATH. @throws where the named one cannot be run */
export const findChromium = (): string | undefined => {
  const named = process.env.CHROMIUM_BINARY
  if (named) {
    if (runnable(named)) return named
    throw new Error(`CHROMIUM_BINARY is set to ${named}, which cannot be run.`)
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES].find(runnable)
}
