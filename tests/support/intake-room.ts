import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { LARGEST_MESSAGE, readerToken, readMailbox } from '../../src/newsletter'
import type { Delivery, MailEvent, Subscriber } from '../../src/payload-types'
import { type Clock, systemClock } from '../../src/platform'
import { mailboxMessages } from '../../src/platform/mail/mailbox'
import type { DatabaseName } from './databases'
import { readerRoom } from './reader-room'

/** Readers with deliveries, and the Maildir to which what comes back goes. */
export const intakeRoom = (database: DatabaseName) => {
  const room = readerRoom(database)
  let maildir = ''
  let count = 0

  const dropped = async (text: string): Promise<void> => {
    maildir ||= await mkdtemp(join(inject('runFolder'), 'maildir-'))
    await mkdir(join(maildir, 'new'), { recursive: true })
    count += 1
    // No two messages of the world are the same: each has been received at its own time.
    await writeFile(
      join(maildir, 'new', `${String(count).padStart(6, '0')}.host`),
      `Received: by mx; ${count}\r\n${text}`,
    )
  }
  const read = (clock: Clock = systemClock) =>
    readMailbox({
      payload: room.payload,
      messages: mailboxMessages(maildir, { notes: maildir, largest: LARGEST_MESSAGE }),
      clock,
    })
  const delivery = async (reader: Subscriber, state = 'sent'): Promise<Delivery> => {
    count += 1
    const { addressHash, email: address, id: subscriber } = reader
    const data = { issue: `issue-${count}`, subscriber, addressHash, address, state }
    const made = await room.payload.db.create({ collection: 'deliveries', data })
    return { ...made, id: String(made.id) } as unknown as Delivery
  }
  const stateOf = async ({ id }: Delivery) =>
    (await room.payload.db.findOne<Delivery>({ collection: 'deliveries', where: { id: { equals: id } } }))?.state
  const returnPath = ({ id }: Delivery) => `${readerToken({ purpose: 'return-path', id })}@bounce.example`
  const messageId = ({ id }: Delivery) => readerToken({ purpose: 'message-id', id })
  const events = async (where = {}): Promise<MailEvent[]> => {
    const found = { collection: 'mail-events', where, sort: 'createdAt', limit: 0, pagination: false } as const
    return (await room.payload.db.find<MailEvent>(found)).docs
  }
  return Object.assign(room, { dropped, readMail: read, delivery, stateOf, returnPath, messageId, events })
}
