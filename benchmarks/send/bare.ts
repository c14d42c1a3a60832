import nodemailer from 'nodemailer'
import { assemble } from '../../src/newsletter'
import { composer } from '../../src/newsletter/actions/dispatch/message'
import { readerToken } from '../../src/newsletter/actions/reader-token'
import { address, letter } from './letter'

const context = { issue: 'bench', site: 'https://journal.example', bounceDomain: 'journal.example' }
const held = (n: number) => ({
  id: String(n).padStart(24, '0'),
  subscriber: String(n).padStart(24, '0'),
  addressHash: '',
  address: address(n),
  domain: 'mail.example',
  variant: 'default',
  parts: '',
  tokenVersion: 1,
  attempts: 0,
})

const pool = (url: string, connections: number) =>
  nodemailer.createTransport({ url, pool: true, maxConnections: connections, maxMessages: 200 })

const through = async (
  url: string,
  connections: number,
  mails: number,
  message: (n: number) => object,
): Promise<void> => {
  const transport = pool(url, connections)
  let next = 0
  // As many at once as keep every connection busy: a hundred thousand promises would be the memory that is measured.
  const run = async () => {
    while (next < mails) {
      const n = next
      next += 1
      await transport.sendMail(message(n))
    }
  }
  await Promise.all(Array.from({ length: connections * 4 }, run))
  transport.close()
}

/** The ceiling: a pool of nodemailer's that is handed messages made before, one to every recipient. */
export const bareRaw = (url: string, connections: number, mails: number): Promise<void> => {
  const { message } = composer(letter, context)(held(0), new Date())
  return through(url, connections, mails, (n) => ({
    envelope: { from: 'desk@journal.example', to: address(n) },
    raw: message,
  }))
}

/** What people write: nodemailer composes each message, with the reader's own links in it. */
export const composing = (url: string, connections: number, mails: number): Promise<void> => {
  const { html, text, subject } = assemble(letter, 'default', [0])
  return through(url, connections, mails, (n) => {
    const token = readerToken({ purpose: 'unsubscribe', id: held(n).subscriber, list: 'editorial', version: 1 })
    const link = `${context.site}/unsubscribe/${token}`
    return {
      envelope: { from: `b-${n}@journal.example`, to: address(n) },
      from: letter.from,
      to: address(n),
      subject,
      html: html.replaceAll('{{unsubscribe}}', link).replaceAll('{{preferences}}', link),
      text: text.replaceAll('{{unsubscribe}}', link).replaceAll('{{preferences}}', link),
      textEncoding: 'base64' as const,
      messageId: `<${n}@journal.example>`,
      headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }
  })
}
