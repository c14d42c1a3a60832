import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { compare, perSecond, table } from './measure'

/**
 * The article page of a running app (npm run demo, or npm start), warm against cold: `npm run benchmark:page -- --url
 * http://127.0.0.1:3000 --path /articles/<slug>`, with DATA_DIR (or DATABASE_URL) of that app in the environment. Cold
 * means that before each request a row of the outbox told the process that something public changed, as a publication
 * does, so that it reads everything anew.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    path: { type: 'string', default: '/articles/korea-and-japan-compared' },
    rounds: { type: 'string', default: '7' },
  },
})

const { default: config } = await import('../src/payload.config')
const payload = await getPayload({ config, cron: false })

const read = async () => {
  const response = await fetch(`${values.url}${values.path}`)
  if (!response.ok) throw new Error(`${values.path} answered ${response.status}.`)
  await response.arrayBuffer()
}
const forget = () => payload.db.create({ collection: 'outbox', data: { effect: 'cache', ids: { slug: 'benchmark' } } })

/** Requests a second while only the requests count, not the rows between them. */
const cold = async (times: number): Promise<number> => {
  let spent = 0
  for (let n = 0; n < times; n += 1) {
    await forget()
    const start = performance.now()
    await read()
    spent += performance.now() - start
  }
  return (times * 1000) / spent
}

const row = await compare(
  'article page',
  Number(values.rounds),
  () => perSecond(30, read),
  () => cold(30),
)
process.stdout.write(
  `\nNode ${process.versions.node}, ${values.rounds} rounds\n\n${table([row], ['warm/s', 'cold/s'])}\n`,
)
await payload.destroy()
process.exit(0)
