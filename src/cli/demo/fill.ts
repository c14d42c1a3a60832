import { join } from 'node:path'
import { childSettings } from '../../platform/env'
import { runToEnd } from '../processes'
import { withProgress } from '../progress.mjs'
import { type DemoState, writeState } from './state'

const run = (root: string, script: string[], settings: Record<string, string>): Promise<void> =>
  runToEnd({
    command: process.execPath,
    // Node 20 stops silently while it loads the editor without this condition.
    args: ['--conditions=production', '--import', 'tsx', join(root, 'src', 'cli', ...script)],
    cwd: root,
    env: childSettings({ ...settings, LOG_LEVEL: 'warn' }),
    quiet: true,
    failure: 'The demo could not be filled; what went wrong is above.',
  })

/**
 * Makes the database, loads the archive, the sign-ins and some readers, once. Each step may run again, so a start that was broken off
 * is taken up by the next.
 */
export const ensureFilled = async (args: {
  root: string
  folder: string
  state: DemoState
  settings: Record<string, string>
}): Promise<void> => {
  if (args.state.loaded) return
  const { root, folder, state, settings } = args
  await withProgress('Making the database and the sign-ins', () => run(root, ['demo', 'accounts.ts'], settings))
  await withProgress('Loading the archive', () => run(root, ['archive', 'main.ts'], settings))
  await withProgress('Subscribing some readers', () => run(root, ['demo', 'newsletter.ts'], settings))
  writeState(folder, { ...state, loaded: true })
}
