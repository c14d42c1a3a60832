import {
  type Confirming,
  confirmSubscription,
  evidenceOf,
  filled,
  readConfirmation,
  readerLanguage,
  readerWords,
} from '../../../newsletter'
import { namesOf, saidPage } from '../../../site/reader/pages'
import { answer, type Door, languageOf, senderOf } from './answer'

const show = ({ payload, request }: Door, found: Confirming): Promise<Response> => {
  if (found.state === 'unknown') {
    const language = languageOf(request)
    return answer(payload, saidPage(readerWords(language).unknown), { language, status: 404 })
  }
  const language = readerLanguage(found.language) ?? languageOf(request)
  const words = readerWords(language)
  const lists = namesOf(language, found.lists)
  if (found.state === 'expired') return answer(payload, saidPage(words.expired), { language, status: 410 })
  const { title, text } = found.state === 'open' ? words.confirm : words.confirmed
  const button = found.state === 'open' ? words.confirm.button : undefined
  return answer(payload, saidPage({ title, text: filled(text, { lists }) }, button), { language })
}

/** `GET /confirm/<token>`: a button, and nothing changes: scanners of mail follow links. */
export const showConfirm = async (door: Door & { token: string }): Promise<Response> =>
  show(door, await readConfirmation(door))

/** `POST /confirm/<token>`: the button. */
export const takeConfirm = async (door: Door & { token: string }): Promise<Response> =>
  show(door, await confirmSubscription({ ...door, evidence: evidenceOf(senderOf(door.request)) }))
