import { parseArgs } from 'node:util'
import { bareRaw, composing } from './bare'
import { ours } from './ours'

/** One arm of benchmarks/send, in a process of its own, so that its memory is its own. */
export type Measured = {
  perSecond: number
  cpuMs: number
  peakMb: number
  statements: number | null
  filled: number | null
}

const { values } = parseArgs({
  options: {
    arm: { type: 'string' },
    url: { type: 'string' },
    mails: { type: 'string' },
    connections: { type: 'string' },
    folder: { type: 'string', default: '' },
    mongo: { type: 'string' },
  },
})
const [url, mails, connections] = [values.url as string, Number(values.mails), Number(values.connections)]

const measured = async (send: () => Promise<void>): Promise<Omit<Measured, 'statements' | 'filled'>> => {
  const [cpu, since] = [process.cpuUsage(), performance.now()]
  await send()
  const seconds = (performance.now() - since) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  return {
    perSecond: mails / seconds,
    cpuMs: (user + system) / 1_000 / mails,
    peakMb: process.resourceUsage().maxRSS / 1_024,
  }
}

const run = async (): Promise<Measured> => {
  const none = { statements: null, filled: null }
  if (values.arm === 'bare') return { ...(await measured(() => bareRaw(url, connections, mails))), ...none }
  if (values.arm === 'composing') return { ...(await measured(() => composing(url, connections, mails))), ...none }
  const sending = await ours(url, connections, mails, { folder: values.folder, mongoUrl: values.mongo })
  const figures = await measured(sending.send)
  const statements = sending.statements() / mails
  await sending.close()
  return { ...figures, statements, filled: sending.filled }
}

process.send?.(await run())
process.exit(0)
