import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createLocalReq } from 'payload'
import { loadEnv } from 'payload/node'
import { appendTrail, exportTrail } from '../editorial'
import { openPayload, startFailure } from '../platform/start-up'

const usage = `npm run -s audit:export [-- --out trail.jsonl]

Writes the trail as lines of JSON, to standard output or to a file.`

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  loadEnv()
  const payload = await openPayload(() => import('../payload.config'))
  try {
    const req = await createLocalReq({}, payload)
    await appendTrail({ req, actor: 'cli:audit-export', verb: 'export', collectionSlug: 'audit' })
    const lines = Readable.from(exportTrail({ payload }))
    if (!values.out) return await pipeline(lines, process.stdout, { end: false })
    // Whole or not at all, and for its owner's eyes only.
    const part = `${values.out}.part`
    await pipeline(lines, createWriteStream(part, { mode: 0o600 }))
    await rename(part, values.out)
  } finally {
    await payload.destroy()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`The trail was not exported. ${startFailure(error)}\n`)
  process.exitCode = 1
}
