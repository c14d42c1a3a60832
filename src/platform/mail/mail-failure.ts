/** Why a message was not taken: what the mail server answered, without an address or its words. */
export type MailFailure = {
  /** The server refused this recipient or message and will again; nothing is gained by trying once more. */
  readonly final: boolean
  /** Nobody's mail is taken now: the server is away, or refuses us. */
  readonly server: boolean
  /** Such as `550` or `ECONNREFUSED`. */
  readonly code: string
}

type Smtp = { code?: string; responseCode?: number; command?: string; errno?: unknown }

/** What a failed `sendEmail` says about trying again; null for an error that is none of the mail server's. */
export const mailFailureOf = (error: unknown): MailFailure | null => {
  if ((error as { code?: unknown } | null)?.code !== 'mail-not-accepted') return null
  const { code, responseCode, command } = ((error as { cause?: unknown }).cause ?? {}) as Smtp
  const aboutThisOne = responseCode !== undefined && ['RCPT TO', 'DATA'].includes(command ?? '')
  return {
    final: aboutThisOne && responseCode >= 500,
    server: !aboutThisOne,
    code: String(responseCode ?? code ?? 'unknown'),
  }
}
