import {
  type Confirming,
  confirmSubscription,
  currentWording,
  evidenceOf,
  filled,
  readConfirmation,
  readerLanguage,
  readerWords,
} from '../../../newsletter'
import { namesOf, saidPage } from '../../../site/reader/pages'
import { clickTick } from '../../../site/reader/parts'
import { answer, type Door, languageOf, senderOf } from './answer'
import { readForm } from './read-form'

const show = async ({ payload, request }: Door, found: Confirming): Promise<Response> => {
  if (found.state === 'unknown') {
    const language = languageOf(request)
    return answer(payload, saidPage(readerWords(language).unknown), { language, status: 404 })
  }
  const language = readerLanguage(found.language) ?? languageOf(request)
  const words = readerWords(language)
  const lists = namesOf(language, found.lists)
  if (found.state === 'expired') return answer(payload, saidPage(words.expired), { language, status: 410 })
  const { title, text } = found.state === 'open' ? words.confirm : words.confirmed
  const said = { title, text: filled(text, { lists }) }
  if (found.state !== 'open') return answer(payload, saidPage(said), { language })
  // Not ticked, whatever was asked: who filled in the form need not be who reads the mail.
  const tick = found.clicks ? clickTick(language, false, (await currentWording(payload, language)).clicks) : null
  return answer(payload, saidPage(said, words.confirm.button, tick), { language })
}

/** `GET /confirm/<token>`: a button, and nothing changes: scanners of mail follow links. */
export const showConfirm = async (door: Door & { token: string }): Promise<Response> =>
  show(door, await readConfirmation(door))

/** `POST /confirm/<token>`: the button. */
export const takeConfirm = async (door: Door & { token: string }): Promise<Response> => {
  const { payload, request } = door
  const found = await readConfirmation(door)
  if (found.state !== 'open') return show(door, found)
  const ticked = found.clicks && (await readForm(request))?.clicks?.includes('yes')
  const language = readerLanguage(found.language) ?? languageOf(request)
  const clicks = ticked ? (await currentWording(payload, language)).clicks.version : null
  return show(door, await confirmSubscription({ ...door, clicks, evidence: evidenceOf(senderOf(request)) }))
}
