/** Messages as mail servers send them back, with CRLF. */
const lines = (...text: (string | false)[]): string => `${text.filter((line) => line !== false).join('\r\n')}\r\n`

/** A delivery report (RFC 3464) to a return path of ours. */
export const bounce = ({
  to,
  status = '5.1.1',
  action = 'failed',
  original = [],
}: {
  to: string
  status?: string
  action?: string
  /** Lines of the message it returns. */
  original?: string[]
}): string =>
  lines(
    'Return-Path: <>',
    `Delivered-To: ${to}`,
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"',
    '',
    '--=_b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'From here on this is prose: 5.7.1 policy, mailbox full, try again.',
    '--=_b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; reader@mail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <reader@mail.example>:',
    '    Recipient address rejected',
    '',
    '--=_b',
    'Content-Type: message/rfc822',
    '',
    ...original,
    '--=_b--',
  )

/** A complaint (RFC 5965) about a message of ours. */
export const complaint = ({
  from,
  messageId,
  type = 'abuse',
}: {
  from: string
  messageId: string
  type?: string
}): string =>
  lines(
    'From: <complaints@provider.example>',
    'To: <abuse@journal.example>',
    'Subject: FW: Roundup',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="=_b"',
    '',
    '--=_b',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--=_b',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    `Original-Mail-From: <${from}>`,
    '',
    '--=_b',
    'Content-Type: message/rfc822',
    '',
    'From: <desk@journal.example>',
    `Message-ID: <${messageId}@journal.example>`,
    'Subject: Roundup',
    '',
    'Text',
    '--=_b--',
  )

/** A plain message, such as a mail program sends for the mailto form of List-Unsubscribe. */
export const plain = ({
  to,
  subject,
  automatic = false,
}: {
  to: string
  subject: string
  automatic?: boolean
}): string =>
  lines(
    'From: Reader <reader@mail.example>',
    `To: ${to}`,
    `Subject: ${subject}`,
    automatic && 'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Unsubscribe.',
  )
