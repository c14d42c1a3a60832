import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { proofPoint } from '../../platform'
import { mailFailureOf } from '../../platform/mail'
import { composeNotice } from '../domain/notices/compose'
import type { NoticePerson } from '../domain/notices/recipients'
import type { Notice } from './gather-notice'

export type Mailed = {
  sent: number
  /** Somebody is still to be told. */
  pending: boolean
  serverAway: boolean
  /** What went wrong, for the row: codes of the mail server, never an address or its words. */
  trouble: string | null
  /** The worker stops; nothing went wrong. */
  stopped?: boolean
}

/** An account that need not be told any more; `refused` by the mail server for good, with its code. */
export type Told = { id: string; refused?: string }

type Args = {
  payload: Payload
  /** Id of the notice row. */
  row: string
  slug: string
  id: string
  notice: Notice
  told: readonly Told[]
  /** Notes that this account need not be told again. @returns false where the claim was lost */
  keep: (person: Told) => Promise<boolean>
  signal: AbortSignal | undefined
}

/** One for each notice and person, on every try: whoever gets it twice can tell, and most mail programs do. */
export const messageIdOf = (payload: Payload, row: string, person: string): string => {
  const domain = payload.email.defaultFromAddress.split('@').at(-1) ?? 'localhost'
  return `<${createHash('sha256').update(`${row}:${person}`).digest('hex').slice(0, 32)}@${domain}>`
}

/** From a machine, about work: no holiday reply is wanted, and none is owed. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

const send = async ({ payload, row, slug, id, notice }: Args, person: NoticePerson): Promise<boolean> => {
  const { serverURL, routes, admin } = payload.config
  const panel = `${serverURL}${routes.admin}`
  const links = { document: `${panel}/collections/${slug}/${id}`, account: `${panel}${admin.routes.account}` }
  const receipt = (await payload.sendEmail({
    // As parts: the name is quoted or encoded by the transport, whatever script it is in.
    to: { name: person.name, address: person.email },
    ...composeNotice(notice.facts, person, links),
    messageId: messageIdOf(payload, row, person.id),
    headers,
  })) as { sent: boolean }
  return receipt.sent
}

/**
 * Mails a notice to everybody who has not been told, one after another. One whose mail is refused for good counts as
 * told and is said on the row; one that is refused for now does not keep it from the others.
 */
export const mailNotice = async (args: Args): Promise<Mailed> => {
  const told = new Set(args.told.map(({ id }) => id))
  // Those of earlier tries too: the row says at its end who was not reached.
  const refused = args.told.flatMap((one) => one.refused ?? [])
  const deferred: string[] = []
  let sent = 0
  const answer = (more: Partial<Mailed>): Mailed => {
    const said = [
      refused.length ? `Refused for good by the mail server (${refused.join(', ')}).` : '',
      deferred.length ? `The mail server did not take it (${deferred.join(', ')}).` : '',
    ]
    const trouble = said.filter(Boolean).join(' ') || null
    return { sent, pending: deferred.length > 0, serverAway: false, trouble, ...more }
  }
  for (const person of args.notice.recipients.filter(({ id }) => !told.has(id))) {
    if (args.signal?.aborted) return answer({ pending: true, stopped: true })
    try {
      await proofPoint('notice-before-mail')
      if (!(await send(args, person))) return answer({ trouble: 'SMTP_URL is not set, so nothing was sent.' })
      await proofPoint('notice-after-mail')
      sent += 1
    } catch (error) {
      const failure = mailFailureOf(error)
      if (!failure) throw error
      if (!failure.final) {
        deferred.push(failure.code)
        if (failure.server) return answer({ serverAway: true })
        continue
      }
      refused.push(failure.code)
      if (await args.keep({ id: person.id, refused: failure.code })) continue
      return answer({ pending: true, stopped: true })
    }
    if (!(await args.keep({ id: person.id }))) return answer({ pending: true, stopped: true })
  }
  return answer({})
}
