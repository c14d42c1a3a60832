import nodemailer, { type Transporter } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'

export type MailTransport = Transporter<SMTPTransport.SentMessageInfo>

/**
 * A transport for single messages, a connection each. Bounded, so that a mail server which accepts the connection and
 * then says nothing holds a request for seconds, not for ever. Nothing is contacted before the first message.
 */
export const createMailTransport = (smtpUrl: string): MailTransport =>
  nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A message is content, never a way to read our files or to fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
