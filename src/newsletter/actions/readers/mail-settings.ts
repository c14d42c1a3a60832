import type { Payload } from 'payload'
import { type Agreed, type ShownWording, shownWording, type Wording, wordingFor } from '../../domain/readers/wording'
import type { ReaderLanguage } from '../../domain/readers/words'

/** What every mail to a reader needs of the desk's settings. */
export const mailSettings = async (payload: Payload) => {
  const rights = { overrideAccess: true, depth: 0 } as const
  const [mail, site] = await Promise.all([
    payload.findGlobal({ slug: 'mail', ...rights }),
    payload.findGlobal({ slug: 'site', ...rights }),
  ])
  const title = site.title || 'Imprimatur'
  const publisher = [site.publisher?.name || title, mail.postalAddress?.trim()].filter(Boolean).join('\n')
  return { title, publisher, sender: mail.senders?.[0] ?? null, wording: mail.consentWording ?? [] }
}

type Sender = Awaited<ReturnType<typeof mailSettings>>['sender']

/** Whom a mail to a reader is from; the default of the transport where the desk has named nobody. */
export const fromDesk = (sender: Sender) => ({
  ...(sender ? { from: { name: sender.name, address: sender.address } } : {}),
  ...(sender?.replyTo ? { replyTo: sender.replyTo } : {}),
})

/** The wording a reader is shown for each list, with its version. */
export const currentWording = async (payload: Payload, language: ReaderLanguage): Promise<Record<Agreed, Wording>> => {
  const { wording, title } = await mailSettings(payload)
  return wordingFor(wording, { language, title })
}

/** The wording that stood on a form when it was shown, by what the form says, as far as it is one of ours. */
export const wordingOnForm = async (
  payload: Payload,
  fields: Readonly<Record<string, string[]>>,
): Promise<ShownWording> => shownWording((await mailSettings(payload)).wording, fields)
