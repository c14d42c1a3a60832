import type { Payload, Where } from 'payload'
import type { Delivery, Click as Row } from '../../../payload-types'
import { addressKey, keyedHash } from '../../../platform'
import { claim, machineNow } from '../../../platform/claims'
import { isUniqueClash } from '../../../platform/database'
import { BURST, type ClickFacts, isMachine } from '../../domain/clicks/is-machine'
import { addressOf } from '../../domain/clicks/links'
import { agrees } from './agreed'
import { readClick } from './click-token'
import { linksOfIssue } from './links-of-issue'

/** By what rows of one mail belong together; nobody reads the delivery out of the database without the key. */
export const mailOf = (delivery: string, key: string = addressKey()): string =>
  keyedHash({ key, purpose: 'click', text: delivery })

/** Another link of the same mail within the same second, and another: these were opened by no person. */
const burstOf = async (payload: Payload, mail: string, link: number, now: Date): Promise<string[] | null> => {
  const since = new Date(now.getTime() - BURST.withinMs).toISOString()
  const { docs } = await payload.db.find<Row>({
    collection: 'clicks',
    where: { and: [{ mail: { equals: mail } }, { at: { greater_than: since } }] },
    limit: 0,
    pagination: false,
  })
  const others = docs.filter((row) => row.link !== link)
  return others.length >= BURST.links - 1 ? others.filter((row) => !row.machine).map(({ id }) => String(id)) : null
}

/** One row for a link of a mail: a person's, where a person ever opened it. */
const note = async (
  payload: Payload,
  { delivery, link, machine }: { delivery: Delivery; link: number; machine: boolean },
  now: Date,
): Promise<void> => {
  const mail = mailOf(String(delivery.id))
  const key = `${mail}:${link}`
  const burst = await burstOf(payload, mail, link, now)
  const byMachine = machine || burst !== null
  const data = { issue: delivery.issue, link, mail, key, machine: byMachine, at: now.toISOString() }
  try {
    await payload.db.create({ collection: 'clicks', data })
  } catch (error) {
    if (!isUniqueClash(error)) throw error
    const where: Where = { and: [{ key: { equals: key } }, { machine: { equals: true } }] }
    if (!byMachine) await claim({ payload, collection: 'clicks', where, data: { machine: false } })
  }
  for (const id of burst ?? []) {
    await claim({ payload, collection: 'clicks', where: { id: { equals: id } }, data: { machine: true } })
  }
}

/**
 * Where a link of a mail leads: to what stands at its number in the stored parts, and nowhere else. It is counted where
 * its reader agrees to that now; whoever withdrew is led on, and nothing is written.
 * @returns null for a token that is not ours, or that leads nowhere
 */
export const takeClick = async ({
  payload,
  token,
  count = true,
  ...request
}: Omit<ClickFacts, 'sinceHandOverMs'> & { payload: Payload; token: string; count?: boolean }): Promise<
  string | null
> => {
  const click = readClick(token)
  if (!click) return null
  const where = { id: { equals: click.delivery } }
  const delivery = await payload.db.findOne<Delivery>({ collection: 'deliveries', where })
  const href = delivery ? (await linksOfIssue(payload, delivery.issue))?.[click.link] : undefined
  if (!delivery || !href) return null
  try {
    if (count && delivery.subscriber && (await agrees(payload, delivery.subscriber))) {
      // The machine's time, as the ledger has the moment of the hand-over.
      const now = machineNow()
      const handedOver = delivery.sentAt ?? delivery.startedAt
      const sinceHandOverMs = handedOver ? now.getTime() - new Date(handedOver).getTime() : null
      await note(payload, { delivery, link: click.link, machine: isMachine({ ...request, sinceHandOverMs }) }, now)
    }
  } catch (err) {
    payload.logger.error({ msg: 'A click could not be counted.', err })
  }
  return addressOf(href)
}
