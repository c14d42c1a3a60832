import { LARGEST_MESSAGE, readMailbox } from '../../newsletter'
import { readEnv } from '../../platform'
import { mailboxMessages } from '../../platform/mail/mailbox'
import type { Duty } from '../duty'

/** Reads what came back by mail: bounces, complaints, unsubscriptions. Nothing where no mailbox is set. */
export const readMailboxDuty: Duty = {
  name: 'read-mailbox',
  everyMs: 15_000,
  run: async ({ payload, clock, log, signal }) => {
    const { MAILBOX, DATA_DIR } = readEnv()
    if (!MAILBOX) return
    const messages = mailboxMessages(MAILBOX, { notes: DATA_DIR, largest: LARGEST_MESSAGE })
    const outcome = await readMailbox({ payload, messages, clock, signal })
    if (Object.keys(outcome).length) log.info({ msg: 'Mailbox read.', ...outcome })
  },
}
