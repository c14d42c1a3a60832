import type { List } from '../../newsletter/domain/lists'
import type { Agreed, Wording } from '../../newsletter/domain/readers/wording'
import {
  dayIn,
  filled,
  inARow,
  type ReaderLanguage,
  readerLanguages,
  readerWords,
  type Said,
} from '../../newsletter/domain/readers/words'
import { languageLabel } from '../../trials/domain/vocabulary'
import { type Html, html } from './html'
import { type Chosen, clickTick, interests, languageAndResidence, listTicks, note } from './parts'

export type Page = { title: string; body: Html }

/** Days a reader may pause for. */
export const pauses = [14, 30, 90] as const

/** A field no person sees: what fills it in is a machine. */
export const TRAP = 'website'

export const namesOf = (language: ReaderLanguage, lists: readonly List[]): string => {
  const words = readerWords(language)
  return inARow(language, lists.length ? lists.map((list) => words.lists[list].name) : [words.unsubscribe.all])
}

/** A heading, a sentence, and where something is to be done a button, and what is asked beside it, that post to this very address. */
export const saidPage = ({ title, text }: Said, button?: string, beside: Html | null = null): Page => ({
  title,
  body: html`<h1>${title}</h1><p>${text}</p>${
    button ? html`<form method="post">${beside}<button type="submit">${button}</button></form>` : null
  }`,
})

export const subscribePage = ({
  language,
  chosen,
  wording,
  email = '',
  name = '',
  wrong = null,
  code = null,
}: {
  language: ReaderLanguage
  chosen: Chosen
  wording: Record<Agreed, Wording>
  email?: string
  name?: string
  wrong?: string | null
  code?: string | null
}): Page => {
  const { subscribe, wrong: faults } = readerWords(language)
  return {
    title: wrong ? faults.heading : subscribe.title,
    body: html`<ul class="languages small">${readerLanguages.map(
      (one) =>
        html`<li><a href="/subscribe?lang=${one}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : null}>${languageLabel(one)}</a></li>`,
    )}</ul>
<h1>${subscribe.title}</h1>${note(wrong, true, code)}<p>${subscribe.text}</p>
<form method="post" action="/subscribe">
<input type="hidden" name="lang" value="${language}">
<div class="field"><label for="email">${subscribe.email}</label><input id="email" name="email" type="email" required maxlength="254" autocomplete="email" value="${email}"></div>
<div class="field"><label for="name">${subscribe.name} (${subscribe.optional})</label><input id="name" name="name" maxlength="100" autocomplete="name" value="${name}"></div>
<fieldset><legend>${subscribe.which}</legend>${listTicks(language, chosen.lists, wording)}</fieldset>
${interests(language, chosen)}
${languageAndResidence(language, chosen)}
${clickTick(language, chosen.clicks, wording.clicks)}
<div class="away" aria-hidden="true"><label for="${TRAP}">${subscribe.leaveEmpty}</label><input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>
<button type="submit">${subscribe.send}</button>
</form>`,
  }
}

export type Standing = { list: List; state: 'active' | 'pending' | 'unsubscribed' }

export const preferencesPage = ({
  language,
  email,
  standing,
  chosen,
  pausedUntil,
  pause = null,
  wording,
  said = null,
  wrong = false,
  code = null,
}: {
  language: ReaderLanguage
  email: string
  standing: readonly Standing[]
  chosen: Chosen
  pausedUntil: Date | null
  /** The choice that was made of the pauses and not carried out yet. */
  pause?: string | null
  wording: Record<Agreed, Wording>
  said?: string | null
  wrong?: boolean
  code?: string | null
}): Page => {
  const { preferences } = readerWords(language)
  const stateOf = (list: List) => preferences.state[standing.find((one) => one.list === list)?.state ?? 'none']
  const picked = (value: string) => (value === pause ? html` selected` : null)
  const act = (name: string) => html`<input type="hidden" name="do" value="${name}">`
  return {
    title: preferences.title,
    body: html`<h1>${preferences.title}</h1>${note(said, wrong, code)}<p>${filled(preferences.text, { email })}</p>
<form method="post">${act('save')}
<fieldset><legend>${preferences.letters}</legend>${listTicks(language, chosen.lists, wording, stateOf)}<p class="hint">${preferences.addHint}</p></fieldset>
${interests(language, chosen)}
${languageAndResidence(language, chosen)}
${clickTick(language, chosen.clicks, wording.clicks)}
<div class="field"><label for="pause">${preferences.pause}</label><p class="hint" id="pause-hint">${preferences.pauseHint}${
      pausedUntil ? ` ${filled(preferences.state.paused, { date: dayIn(language, pausedUntil) })}` : null
    }</p><select id="pause" name="pause" aria-describedby="pause-hint">${
      pausedUntil
        ? html`<option value="keep">${filled(preferences.state.paused, { date: dayIn(language, pausedUntil) })}</option>`
        : null
    }<option value="0"${picked('0')}>${preferences.pauseNone}</option>${pauses.map(
      (days) =>
        html`<option value="${days}"${picked(String(days))}>${filled(preferences.days, { days: String(days) })}</option>`,
    )}</select></div>
<button type="submit">${preferences.save}</button></form>
<section class="part"><h2>${preferences.stopAll}</h2><p>${preferences.stopAllText}</p><form method="post">${act('stop')}<button type="submit">${preferences.stopAll}</button></form></section>
<section class="part"><h2>${preferences.data}</h2><p>${preferences.dataText}</p><form method="post">${act('export')}<button class="plain" type="submit">${preferences.dataButton}</button></form></section>
<section class="part"><h2>${preferences.erase}</h2><p>${preferences.eraseText}</p><form method="post">${act('erase')}<label class="tick"><input type="checkbox" name="sure" value="yes" required> ${preferences.eraseTick}</label><button class="plain" type="submit">${preferences.eraseButton}</button></form></section>`,
  }
}
