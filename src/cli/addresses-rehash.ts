import { loadEnv } from 'payload/node'
import { rehashAddresses } from '../newsletter'
import { addressKeys } from '../platform'
import { openPayload, startFailure } from '../platform/start-up'

const usage = `npm run addresses:rehash

Brings what is kept by the hash of a reader's address under the first key of ADDRESS_KEY. Put the new key in front of
the old one first, separated by a comma, and stop every web process and worker.`

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return say(usage)
  loadEnv()
  if (addressKeys().length < 2)
    throw new Error(`ADDRESS_KEY holds one key: there is nothing to change from.\n\n${usage}`)
  const payload = await openPayload(() => import('../payload.config'))
  try {
    const { moved, readers, unknownSuppressions } = await rehashAddresses({ payload })
    say(`${moved} readers brought under the newest key; ${readers} stand under it.`)
    if (!unknownSuppressions) return say('No suppression needs an old key: take it out of ADDRESS_KEY.')
    say(
      `${unknownSuppressions} suppressions are of addresses nobody knows any more, and cannot be hashed again. Keep the old key behind the new one: with it they are found, and brought over, when such an address comes by.`,
    )
  } finally {
    await payload.destroy()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`Nothing more was changed. ${startFailure(error)}\n`)
  process.exitCode = 1
}
