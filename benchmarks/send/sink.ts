import { smtpSink } from '../../tests/support/smtp-sink'

/** The mail server of benchmarks/send, in a process of its own: it takes everything and keeps only what must differ. */
export type SinkCount = {
  mails: number
  recipients: number
  messageIds: number
  returnPaths: number
  unsubscribes: number
}

const sink = await smtpSink()
let mails = 0
const seen = {
  recipients: new Set<string>(),
  messageIds: new Set<string>(),
  returnPaths: new Set<string>(),
  unsubscribes: new Set<string>(),
}

sink.record = ({ to, from, messageId, head }) => {
  mails += 1
  seen.recipients.add(to)
  seen.messageIds.add(messageId)
  seen.returnPaths.add(from)
  const link = /^list-unsubscribe:\s*<([^>]+)>/im.exec(head)?.[1]
  if (link) seen.unsubscribes.add(link)
}

process.on('message', (asked) => {
  if (asked !== 'count') return
  const count: SinkCount = {
    mails,
    recipients: seen.recipients.size,
    messageIds: seen.messageIds.size,
    returnPaths: seen.returnPaths.size,
    unsubscribes: seen.unsubscribes.size,
  }
  mails = 0
  for (const set of Object.values(seen)) set.clear()
  process.send?.(count)
})
process.send?.({ url: sink.url })
