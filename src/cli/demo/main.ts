import { relative } from 'node:path'
import { startCatcher } from '../../platform/mail/catcher'
import { ensureBuilt } from '../build/built'
import { ensurePortFree } from '../port'
import { ExpectedError, endRunning, stopProcess } from '../processes'
import { withProgress } from '../progress.mjs'
import { confirm } from './ask'
import { ensureFilled } from './fill'
import { demoFolder, emptyFolder, holdsData, takeFolder } from './folder'
import { demoHelp, readOptions } from './options'
import { demoSettings, mailFolder, setClock } from './settings'
import { readState } from './state'
import { startWeb } from './web'
import { welcome } from './welcome'

/** The web process is given time to end its duties; a second Ctrl-C does not wait for them. */
const GRACE_MS = 10_000

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const demo = async (root: string): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  if (options.help) {
    process.stdout.write(demoHelp)
    return
  }
  const folder = demoFolder(root, options.at)
  const next = options.port === 65_535 ? 3001 : options.port + 1
  await ensurePortFree(options.port, { host: '127.0.0.1', how: `npm run demo -- --port ${next}` })
  let giveBack = takeFolder(folder)
  const breakOff = () => {
    endRunning()
    giveBack()
    process.exit(130)
  }
  for (const signal of SIGNALS) process.once(signal, breakOff)
  const ready = () => {
    for (const signal of SIGNALS) process.off(signal, breakOff)
  }
  try {
    if (options.fresh && holdsData(folder)) {
      await confirm(`Throw away everything in ${relative(root, folder)}?`, options.yes)
      emptyFolder(folder)
      giveBack = takeFolder(folder)
    }
    await ensureBuilt(root)
    await run({ root, folder, options, ready })
  } finally {
    giveBack()
  }
}

const run = async (args: {
  root: string
  folder: string
  options: ReturnType<typeof readOptions>
  ready: () => void
}): Promise<void> => {
  const { root, folder, options } = args
  const state = readState(folder)
  const catcher = await startCatcher({ folder: mailFolder(folder) })
  try {
    const settings = demoSettings({
      folder,
      port: options.port,
      state,
      smtpUrl: catcher.url,
      clockFile: setClock(folder, options.at),
    })
    await ensureFilled({ root, folder, state, settings })
    const web = await withProgress('Starting', () => startWeb({ root, folder, port: options.port, settings }))
    // Since the command began, the installation included.
    const seconds = Math.round(process.uptime())
    process.stdout.write(
      welcome({
        url: settings.SITE_URL ?? '',
        folder: relative(root, folder),
        accounts: state.accounts,
        at: options.at,
        seconds,
      }),
    )
    const asked = new Promise<'asked'>((resolve) => {
      for (const signal of SIGNALS) process.once(signal, () => resolve('asked'))
    })
    args.ready()
    const ended = new Promise<'ended'>((resolve) => web.once('exit', () => resolve('ended')))
    if ((await Promise.race([asked, ended])) === 'ended') {
      throw new ExpectedError(`The web process ended by itself; its log is in ${relative(root, folder)}.`)
    }
    const since = Date.now()
    for (const signal of SIGNALS) {
      // One Ctrl-C may arrive twice: from the terminal and handed on by npm.
      process.on(signal, () => Date.now() - since > 1_000 && web.kill('SIGKILL'))
    }
    await stopProcess(web, GRACE_MS)
    process.stderr.write('Stopped.\n')
  } finally {
    await catcher.stop()
  }
}

await demo(process.cwd())
