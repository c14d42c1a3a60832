import { evidenceOf, filled, readerByToken, readerWords, readToken, unsubscribe } from '../../../newsletter'
import { namesOf, saidPage } from '../../../site/reader/pages'
import { answer, type Door, languageOf, senderOf } from './answer'
import { readForm } from './read-form'

type Args = Door & { token: string }

/** The list is read off the token, believed or not: a page says the same whether the token is ours or made up. */
const page = ({ payload, request, token }: Args, which: 'unsubscribe' | 'unsubscribed'): Promise<Response> => {
  const language = languageOf(request)
  const words = readerWords(language)
  const list = readToken(token)?.list
  const text = filled(words[which].text, { lists: namesOf(language, list ? [list] : []) })
  const button = which === 'unsubscribe' ? words.unsubscribe.button : undefined
  return answer(payload, saidPage({ title: words[which].title, text }, button), { language })
}

/** `GET /unsubscribe/<token>`: a button, and nothing changes. */
export const showUnsubscribe = (args: Args): Promise<Response> => page(args, 'unsubscribe')

/**
 * `POST /unsubscribe/<token>`: the button, and the one-click of RFC 8058, which mail providers post without a cookie,
 * an origin or a session. Every token is answered with 200 and one text; what it did stands in the ledger.
 */
export const takeUnsubscribe = async (args: Args): Promise<Response> => {
  const { payload, request, token } = args
  const found = await readerByToken({ payload, token, purpose: 'unsubscribe' })
  if (found) {
    const fields = await readForm(request)
    const how = fields?.['List-Unsubscribe']?.includes('One-Click') ? 'one-click' : 'page'
    const stop = { scope: found.read.list ?? ('all' as const), how, evidence: evidenceOf(senderOf(request)) }
    await unsubscribe({ payload, subscriber: found.read.id, ...stop })
  }
  return page(args, 'unsubscribed')
}
