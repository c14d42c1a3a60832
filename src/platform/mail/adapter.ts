import type { EmailAdapter } from 'payload'
import type { Env } from '../env'
import { AppError } from '../errors'
import { parseSender } from './sender'
import { createMailTransport } from './transport'

export type MailReceipt = { readonly sent: boolean; readonly messageId?: string }

const recipients = (to: unknown): number => (Array.isArray(to) ? to.length : to ? 1 : 0)

/**
 * Account mail (invitations, forgotten passwords) for Payload, through nodemailer 10. Without SMTP_URL nothing is sent
 * and that is logged; no mail provider is ever contacted unasked. Errors of the mail server come back as
 * `mail-not-accepted` (503); the log names their code, never an address or the credentials.
 */
export const mailAdapter = (env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): EmailAdapter<MailReceipt> => {
  const sender = parseSender(env.MAIL_FROM)
  const transport = env.SMTP_URL ? createMailTransport(env.SMTP_URL) : undefined
  // Payload writes its default sender as text, with quotes around the name whatever is in it.
  const ownDefaults = new Set([`"${sender.name}" <${sender.address}>`, `${sender.name} <${sender.address}>`])

  return ({ payload }) => ({
    name: 'imprimatur-smtp',
    defaultFromName: sender.name,
    defaultFromAddress: sender.address,
    sendEmail: async (message) => {
      if (!transport) {
        payload.logger.warn({
          msg: 'Mail not sent: SMTP_URL is not set.',
          subject: message.subject,
          recipients: recipients(message.to),
        })
        return { sent: false }
      }
      const { from: given, ...rest } = message
      const from =
        !given || (typeof given === 'string' && ownDefaults.has(given))
          ? sender
          : typeof given === 'string'
            ? given
            : { name: given.name ?? '', address: given.address }
      try {
        const { messageId } = await transport.sendMail({ ...rest, from })
        return { sent: true, messageId }
      } catch (cause) {
        const { code, responseCode, command } = cause as { code?: string; responseCode?: number; command?: string }
        payload.logger.error({ msg: 'Mail not accepted by the mail server.', code, responseCode, command })
        throw new AppError(
          'mail-not-accepted',
          'The mail server did not take the message, so it was not sent. Try again in a few minutes; if it stays so, ask whoever runs the site to look at the mail settings.',
          503,
          { cause },
        )
      }
    },
  })
}
