import {
  type Confirming,
  confirmSubscription,
  currentWording,
  evidenceOf,
  filled,
  readConfirmation,
  readerLanguage,
  readerWords,
  wordingOnForm,
} from '../../../newsletter'
import type { ClientLimit } from '../../../platform/rate-limit/limit-client'
import { html } from '../../../site/reader/html'
import { namesOf, saidPage } from '../../../site/reader/pages'
import { clickTick, note } from '../../../site/reader/parts'
import { answer, type Door, languageOf, senderOf } from './answer'
import { readForm } from './read-form'

const languageFor = (request: Request, found: Confirming) =>
  (found.state === 'unknown' ? null : readerLanguage(found.language)) ?? languageOf(request)

const show = async (
  { payload, request }: Door,
  found: Confirming,
  /** Ticked, and without the wording it was ticked by: asked once more, with what they ticked. */
  again = false,
): Promise<Response> => {
  const language = languageFor(request, found)
  const words = readerWords(language)
  if (found.state === 'unknown') return answer(payload, saidPage(words.unknown), { language, status: 404 })
  const lists = namesOf(language, found.lists)
  if (found.state === 'expired') return answer(payload, saidPage(words.expired), { language, status: 410 })
  const { title, text } = found.state === 'open' ? words.confirm : words.confirmed
  const said = { title, text: filled(text, { lists }) }
  if (found.state !== 'open') return answer(payload, saidPage(said), { language })
  // Not ticked, whatever was asked: who filled in the form need not be who reads the mail.
  const tick = found.clicks ? clickTick(language, again, (await currentWording(payload, language)).clicks) : null
  const beside = html`${again ? note(words.wrong.wording, true, 'wording-unknown') : null}${tick}`
  return answer(payload, saidPage(said, words.confirm.button, beside), { language, status: again ? 409 : 200 })
}

/** `GET /confirm/<token>`: a button, and nothing changes: scanners of mail follow links. */
export const showConfirm = async (door: Door & { token: string }): Promise<Response> =>
  show(door, await readConfirmation(door))

/** `POST /confirm/<token>`: the button. */
export const takeConfirm = async ({
  limit,
  ...door
}: Door & { token: string; limit: ClientLimit }): Promise<Response> => {
  const { payload, request } = door
  const sender = senderOf(request)
  const seconds = await limit(sender.address)
  const found = await readConfirmation(door)
  const language = languageFor(request, found)
  if (seconds !== null) {
    const { confirm, wrong } = readerWords(language)
    const text = filled(wrong.tries, { minutes: String(Math.ceil(seconds / 60)) })
    const more = { 'retry-after': String(seconds) }
    return answer(payload, saidPage({ title: confirm.title, text }), { language, status: 429, more })
  }
  if (found.state !== 'open') return show(door, found)
  const fields = (await readForm(request)) ?? {}
  const ticked = found.clicks && fields.clicks?.includes('yes')
  const clicks = ticked ? (await wordingOnForm(payload, fields)).clicks : null
  if (clicks === undefined) return show(door, found, true)
  return show(door, await confirmSubscription({ ...door, clicks, evidence: evidenceOf(sender) }))
}
