import { parseArgs } from 'node:util'
import { loadEnv } from 'payload/node'
import { rotateAuditKey } from '../editorial'
import { openPayload, startFailure } from '../platform/start-up'

const usage = `npm run audit:rotate

Hands the trail over to the newest key of AUDIT_KEY, once, after the new key was put in front of the old ones. Stop every
web process and worker before; see docs/operations.md.`

const say = (line: string) => process.stdout.write(`${line}\n`)

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
  if (values.help) {
    say(usage)
    return
  }
  loadEnv()
  const payload = await openPayload(() => import('../payload.config'))
  try {
    const sequence = await rotateAuditKey({ payload })
    say(
      sequence
        ? `Entry ${sequence} hands the trail over to the newest key; it verified up to there. Keep the old keys in AUDIT_KEY, after the new one.`
        : 'Nothing to do: the trail ends under the newest key already, or is empty.',
    )
  } finally {
    await payload.destroy()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`The trail was not handed over. ${startFailure(error)}\n`)
  process.exitCode = 1
}
