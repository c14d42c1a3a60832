import { setTimeout as sleep } from 'node:timers/promises'
import {
  currentWording,
  evidenceOf,
  filled,
  normaliseAddress,
  readAsked,
  readerLanguage,
  readerWords,
  takeSubscription,
  wordingOnForm,
} from '../../../newsletter'
import type { ClientLimit } from '../../../platform/rate-limit/limit-client'
import { saidPage, subscribePage, TRAP } from '../../../site/reader/pages'
import { countries, languages, topics } from '../../../trials'
import { answer, type Door, languageOf, senderOf } from './answer'
import { readForm } from './read-form'

const valuesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value)

export const offered = { topics: valuesOf(topics), countries: valuesOf(countries), languages: valuesOf(languages) }

/** No answer comes sooner: what is done for an address that is known takes longer or shorter than for a new one. */
const SOONEST_MS = 400

/** `GET /subscribe`: the form. */
export const showSubscribe = async ({ payload, request }: Door): Promise<Response> => {
  const language = languageOf(request)
  const chosen = { lists: [], topics: [], countries: [], language, residence: null, clicks: false }
  const page = subscribePage({ language, chosen, wording: await currentWording(payload, language) })
  return answer(payload, page, { language, open: true })
}

/**
 * `POST /subscribe`: one answer for every address that is one, known or not, stopped or not. The mail goes later, so a
 * mail server that is away fails nobody's form.
 */
export const takeSubscribe = async ({
  payload,
  request,
  limit,
  soonestMs = SOONEST_MS,
}: Door & { limit: ClientLimit; soonestMs?: number }): Promise<Response> => {
  const sender = senderOf(request)
  const seconds = await limit(sender.address)
  const fields = seconds === null ? await readForm(request) : null
  const language = readerLanguage(fields?.lang?.[0]) ?? languageOf(request)
  const { wrong, sent } = readerWords(language)
  if (seconds !== null) {
    const text = filled(wrong.tries, { minutes: String(Math.ceil(seconds / 60)) })
    const more = { 'retry-after': String(seconds) }
    return answer(payload, saidPage({ title: wrong.heading, text }), { language, status: 429, more })
  }
  if (!fields) return answer(payload, saidPage({ title: wrong.heading, text: wrong.form }), { language, status: 400 })

  const asked = readAsked(fields, offered)
  const [email = ''] = fields.email ?? []
  const address = normaliseAddress(email)
  const wording = await currentWording(payload, language)
  const shown = await wordingOnForm(payload, fields)
  const unread = asked.lists.some((list) => !shown[list]) || (asked.clicks && !shown.clicks)
  const fault = !address
    ? { said: wrong.email, code: 'address', status: 400 }
    : asked.lists.length === 0
      ? { said: wrong.lists, code: 'no-list', status: 400 }
      : unread
        ? { said: wrong.wording, code: 'wording-unknown', status: 409 }
        : null
  if (!address || fault) {
    const typed = { chosen: asked, email, name: asked.name ?? '' }
    const page = subscribePage({ language, wording, ...typed, wrong: fault?.said ?? null, code: fault?.code ?? null })
    return answer(payload, page, { language, status: fault?.status ?? 400 })
  }
  const versions = Object.fromEntries(asked.lists.map((list) => [list, shown[list]]))
  const work = fields[TRAP]?.some((value) => value.trim())
    ? null
    : takeSubscription({
        payload,
        address,
        asked: { ...asked, clicks: asked.clicks ? (shown.clicks ?? null) : null, wording: versions },
        evidence: evidenceOf(sender),
      })
  await Promise.all([work, sleep(soonestMs)])
  return answer(payload, saidPage(sent), { language })
}
