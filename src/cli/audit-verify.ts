import { parseArgs } from 'node:util'
import { loadEnv } from 'payload/node'
import { type BrokenLink, verifyTrail } from '../editorial'
import { openPayload, startFailure } from '../platform/start-up'

const usage = `npm run audit:verify [-- --head <hash>]

Goes through the trail from its first entry and names the first link that does not hold. With --head, a hash noted
earlier (from the log, or the daily mail), it also finds entries cut off the end.`

const sentenceOf = ({ sequence, id, what }: BrokenLink): string => {
  if (what === 'missing') return `Broken at ${sequence}: no entry has this place. It was removed, or renumbered.`
  if (what === 'unlisted') {
    return `Not verified from ${sequence} on: entry ${id} was linked under a key that AUDIT_KEY does not list. Put that key back, after the newest.`
  }
  const key = sequence === 1 ? ' Is AUDIT_KEY the one the trail was written with?' : ''
  return `Broken at ${sequence}: entry ${id} is not what was linked there.${key}`
}

const outdated = (sequence: number): string =>
  `The trail ends at ${sequence} under an older key of AUDIT_KEY. If the newest was only just put in front, run npm run audit:rotate. If that was done before, the end was cut off, and whoever holds an older key may have written what stands here.`

const say = (line: string) => process.stdout.write(`${line}\n`)

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({ options: { head: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) {
    say(usage)
    return true
  }
  if (values.head !== undefined && !/^[0-9a-f]{64}$/.test(values.head)) {
    throw new Error(`--head takes the 64 characters of a hash.\n\n${usage}`)
  }
  loadEnv()
  const payload = await openPayload(() => import('../payload.config'))
  try {
    const found = await verifyTrail({ payload, ...(values.head ? { head: values.head } : {}) })
    say(`${found.verified} entries verified; the last is ${found.head.sequence} ${found.head.hash}`.trimEnd())
    if (found.notChained) say(`${found.notChained} entries are not chained yet; the worker does that.`)
    if (found.broken) say(sentenceOf(found.broken))
    else if (!found.underNewest) say(outdated(found.head.sequence))
    else if (found.holdsHead === false) {
      say(`The head ${values.head} is not in this trail: entries were cut off its end, or it is of another trail.`)
    }
    return !found.broken && found.underNewest && found.holdsHead !== false
  } finally {
    await payload.destroy()
  }
}

try {
  if (!(await main())) process.exitCode = 1
} catch (error) {
  process.stderr.write(`The trail was not verified. ${startFailure(error)}\n`)
  process.exitCode = 1
}
