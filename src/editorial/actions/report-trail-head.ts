import type { Payload } from 'payload'
import type { Clock } from '../../platform'
import { takeTurn } from '../../platform/claims'
import { trailHead } from './chain-trail'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

type Log = { info(details: object): void; warn(details: object): void }

const letter = (args: {
  site: string
  at: string
  sequence: number
  hash: string
}) => `The trail of ${args.site} held ${args.sequence} linked entries at ${args.at}. Its last link:

${args.hash}

Keep this message. Whoever can write to the database could cut entries off the end of the trail, and the rest would
still verify; this hash, kept elsewhere, shows it:

npm run audit:verify -- --head ${args.hash}
`

const adminAddresses = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { roles: { in: ['admin'] } },
    select: { email: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ email }) => email)
}

/**
 * Notes the head of the trail where the database's own writer cannot reach it: in the log once an hour and by mail to
 * every admin once a day, in one worker's turn however many there are. Mail the server does not take is tried again in
 * a quarter of an hour and holds up nothing.
 */
export const reportTrailHead = async ({
  payload,
  clock,
  log,
}: {
  payload: Payload
  clock: Clock
  log: Log
}): Promise<void> => {
  const logged = await takeTurn({ payload, name: 'trail-head-logged', everyMs: HOUR_MS })
  if (logged) {
    const { sequence, hash: link } = await trailHead(payload)
    // Not under the name `hash`, which the log takes out as it does a password's.
    log.info({ msg: 'Head of the trail.', sequence, link })
    await logged.done()
  }
  const mailed = await takeTurn({ payload, name: 'trail-head-mailed', everyMs: DAY_MS })
  if (!mailed) return
  const head = await trailHead(payload)
  const admins = head.sequence ? await adminAddresses(payload) : []
  const site = new URL(payload.config.serverURL).host
  const text = letter({ site, at: clock.now().toISOString(), ...head })
  const sent = await Promise.allSettled(
    admins.map((to) => payload.sendEmail({ to, subject: `Head of the trail: ${head.sequence} entries`, text })),
  )
  const refused = sent.filter(({ status }) => status === 'rejected').length
  if (refused) log.warn({ msg: 'The head of the trail was not mailed to everybody.', refused, admins: admins.length })
  // Those who have it are not written to again for the sake of one whose address is refused.
  if (admins.length === 0 || refused < admins.length) await mailed.done()
}
