import type { Account } from './account'

/** Where the sending of an issue stands: what `GET /api/issues/<id>/sending` answers. */
export type DispatchReport = {
  /** Null where the issue was never sent. */
  state: 'preparing' | 'sending' | 'paused' | 'sent' | 'cancelled' | null
  cutOff?: string
  finishedAt?: string | null
  why?: string | null
  /** What the mail server says while it takes nothing. */
  trouble?: string | null
  /** Not final while the sending is being prepared. */
  account?: Account
  /** The first of the mails nobody knows the fate of, by what a mail server's log names them. */
  unknown?: { id: string; messageId: string; reason: string; at: string | null }[]
  /** Mails in which a link was opened, of readers who agreed that it is counted; `machines`: by no person. */
  clicks?: { link: string; people: number; machines: number }[]
}
