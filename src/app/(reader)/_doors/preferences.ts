import {
  currentWording,
  eraseReader,
  evidenceOf,
  filled,
  lists,
  ownData,
  readAsked,
  readerByToken,
  readerLanguage,
  readerWords,
  setPreferences,
  unsubscribe,
  wordingOnForm,
} from '../../../newsletter'
import type { Subscriber } from '../../../payload-types'
import { clockOf } from '../../../platform'
import type { ClientLimit } from '../../../platform/rate-limit/limit-client'
import { namesOf, pauses, preferencesPage, saidPage } from '../../../site/reader/pages'
import { answer, type Door, languageOf, senderOf } from './answer'
import { readForm } from './read-form'
import { offered } from './subscribe'

type Args = Door & { token: string }

type Fields = Record<string, string[]>

type Shown = {
  said?: string | null
  wrong?: boolean
  code?: string | null
  status?: number
  /** What was typed and not carried out stands there again. */
  typed?: Fields | null
  more?: Record<string, string>
}

const askedIn = (reader: Subscriber, fields: Fields) =>
  readAsked({ language: [reader.language ?? 'en'], ...fields }, offered)

const show = async (
  { payload, request }: Door,
  reader: Subscriber,
  { said = null, wrong = false, code = null, status = wrong ? 400 : 200, typed = null, more = {} }: Shown = {},
): Promise<Response> => {
  const language = readerLanguage(reader.language) ?? languageOf(request)
  const standing = (reader.lists ?? []).map(({ list, state }) => ({ list, state }))
  const until = reader.pausedUntil ? new Date(reader.pausedUntil) : null
  const page = preferencesPage({
    language,
    email: reader.email ?? '',
    standing,
    chosen: typed
      ? askedIn(reader, typed)
      : {
          lists: standing.filter(({ state }) => state === 'active').map(({ list }) => list),
          topics: reader.topics ?? [],
          countries: reader.countries ?? [],
          language: reader.language ?? language,
          residence: reader.residence ?? null,
          clicks: reader.clickTracking ?? false,
        },
    pause: typed?.pause?.[0] ?? null,
    pausedUntil: until && until > clockOf(payload).now() ? until : null,
    wording: await currentWording(payload, language),
    said,
    wrong,
    code,
  })
  return answer(payload, page, { language, status, more })
}

const find = ({ payload, token }: Args) => readerByToken({ payload, token, purpose: 'preferences' })

const unknown = ({ payload, request }: Door): Promise<Response> => {
  const language = languageOf(request)
  return answer(payload, saidPage(readerWords(language).unknown), { language, status: 404 })
}

/** `GET /preferences/<token>`: what stands, and forms to change it. */
export const showPreferences = async (args: Args): Promise<Response> => {
  const found = await find(args)
  return found ? show(args, found.reader) : unknown(args)
}

const save = async (args: Args, reader: Subscriber, fields: Fields): Promise<Response> => {
  const { payload, request } = args
  const { lists: ticked, name: _, clicks, ...choices } = askedIn(reader, fields)
  const days = pauses.find((one) => String(one) === fields.pause?.[0])
  const set = await setPreferences({
    payload,
    subscriber: String(reader.id),
    lists: ticked,
    choices,
    ...(fields.pause?.[0] === '0' ? { pauseDays: 0 } : days ? { pauseDays: days } : {}),
    clicks,
    wording: await wordingOnForm(payload, fields),
    evidence: evidenceOf(senderOf(request)),
  })
  const now = await find(args)
  if (!now || set.state === 'unknown') return unknown(args)
  const { preferences, wrong } = readerWords(readerLanguage(now.reader.language) ?? languageOf(request))
  if (set.state === 'wording-unknown') {
    const refused = { said: wrong.wording, wrong: true, code: set.state, status: 409 }
    return show(args, now.reader, { ...refused, typed: fields })
  }
  return show(args, now.reader, { said: set.asked.length ? preferences.savedAsked : preferences.saved })
}

const file = async ({ payload }: Args, reader: Subscriber): Promise<Response> =>
  new Response(JSON.stringify(await ownData({ payload, reader }), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })

/**
 * `POST /preferences/<token>`: one of the page's forms, by its field `do`: save, stop, export, erase. What writes or
 * reads much is limited for each reader; to stop or to be erased never is.
 */
export const takePreferences = async ({ limit, ...args }: Args & { limit: ClientLimit }): Promise<Response> => {
  const { payload, request } = args
  const [found, fields] = [await find(args), await readForm(request)]
  if (!found) return unknown(args)
  const { reader } = found
  const language = readerLanguage(reader.language) ?? languageOf(request)
  const words = readerWords(language)
  const subscriber = String(reader.id)
  const act = fields?.do?.[0]
  const seconds = act === 'save' || act === 'export' ? await limit(subscriber) : null
  if (seconds !== null) {
    const minutes = String(Math.ceil(seconds / 60))
    const said = filled(words.preferences.tries, { minutes, stop: words.preferences.stopAll })
    const typed = act === 'save' ? fields : null
    const refused = { said, wrong: true, code: 'too-many-tries', status: 429, typed }
    return show(args, reader, { ...refused, more: { 'retry-after': String(seconds) } })
  }
  switch (act) {
    case 'save':
      return save(args, reader, fields ?? {})
    case 'export':
      return file(args, reader)
    case 'stop': {
      const evidence = evidenceOf(senderOf(request))
      await unsubscribe({ payload, subscriber, scope: 'all', how: 'preferences', evidence })
      const { title, text } = words.unsubscribed
      return answer(payload, saidPage({ title, text: filled(text, { lists: namesOf(language, lists) }) }), { language })
    }
    case 'erase':
      if (fields?.sure?.[0] !== 'yes') return show(args, reader, { said: words.preferences.eraseUnticked, wrong: true })
      await eraseReader({ payload, subscriber })
      return answer(payload, saidPage(words.erased), { language })
    default:
      return show(args, reader, { said: words.wrong.form, wrong: true })
  }
}
