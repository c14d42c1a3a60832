import { type List, lists } from '../../newsletter/domain/lists'
import { type Agreed, type Wording, wordingField } from '../../newsletter/domain/readers/wording'
import { type ReaderLanguage, readerWords } from '../../newsletter/domain/readers/words'
import { countries, languages, topics } from '../../trials/domain/vocabulary'
import { type Html, html } from './html'

export type Chosen = {
  lists: readonly string[]
  topics: readonly string[]
  countries: readonly string[]
  language: string
  residence: string | null
  clicks: boolean
}

const checked = (on: boolean): Html | null => (on ? html` checked` : null)
const selected = (on: boolean): Html | null => (on ? html` selected` : null)

/** Country names as the reader's language has them. */
const countryNames = (language: ReaderLanguage) => {
  if (language === 'en') return countries
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' })
  return countries.map(({ value, label }) => ({ value, label: names.of(value) ?? label }))
}

const ticks = (name: string, options: readonly { value: string; label: string }[], chosen: readonly string[]) =>
  options.map(
    ({ value, label }) =>
      html`<label class="tick"><input type="checkbox" name="${name}" value="${value}"${checked(chosen.includes(value))}> ${label}</label>`,
  )

/** Which wording stands beside a tick: the form brings it back, so that a consent names what was read. */
const shown = (agreed: Agreed, { version }: Wording): Html =>
  html`<input type="hidden" name="${wordingField(agreed)}" value="${version}">`

/** Two lists apart, each with what the reader agrees to by ticking it. */
export const listTicks = (
  language: ReaderLanguage,
  chosen: readonly string[],
  wording: Record<List, Wording>,
  note: (list: List) => string | null = () => null,
): Html[] => {
  const words = readerWords(language)
  return lists.map((list) => {
    const said = note(list)
    return html`<div class="tick"><input type="checkbox" id="list-${list}" name="lists" value="${list}" aria-describedby="about-${list}"${checked(chosen.includes(list))}>
<label for="list-${list}"><strong>${words.lists[list].name}</strong>${said ? html` (${said})` : null}</label>
<p class="hint" id="about-${list}">${words.lists[list].about} ${wording[list].text}</p>${shown(list, wording[list])}</div>`
  })
}

/** Apart from the lists, and never ticked beforehand: that links are counted is agreed to for itself. */
export const clickTick = (language: ReaderLanguage, on: boolean, wording: Wording): Html => {
  const { clicks } = readerWords(language)
  return html`<fieldset><legend>${clicks.title}</legend><div class="tick"><input type="checkbox" id="clicks" name="clicks" value="yes" aria-describedby="about-clicks"${checked(on)}>
<label for="clicks">${clicks.label}</label>
<p class="hint" id="about-clicks">${wording.text}</p>${shown('clicks', wording)}</div></fieldset>`
}

export const interests = (language: ReaderLanguage, chosen: Chosen): Html => {
  const words = readerWords(language)
  const named = topics.map(({ value }) => ({ value, label: words.topics[value as keyof typeof words.topics] }))
  return html`<fieldset><legend>${words.subscribe.interests}</legend><p class="hint">${words.subscribe.interestsHint}</p>
<div class="many">${ticks('topics', named, chosen.topics)}</div></fieldset>
<fieldset><legend>${words.subscribe.countries}</legend><p class="hint">${words.subscribe.countriesHint}</p>
<div class="many">${ticks('countries', countryNames(language), chosen.countries)}</div></fieldset>`
}

export const languageAndResidence = (language: ReaderLanguage, chosen: Chosen): Html => {
  const { subscribe } = readerWords(language)
  return html`<div class="field"><label for="language">${subscribe.language}</label>
<select id="language" name="language">${languages.map(
    ({ value, label }) =>
      html`<option value="${value}" lang="${value}"${selected(value === chosen.language)}>${label}</option>`,
  )}</select></div>
<div class="field"><label for="residence">${subscribe.residence}</label>
<p class="hint" id="residence-hint">${subscribe.residenceHint}</p>
<select id="residence" name="residence" aria-describedby="residence-hint"><option value="">${subscribe.notSaid}</option>${countryNames(
    language,
  ).map(
    ({ value, label }) => html`<option value="${value}"${selected(value === chosen.residence)}>${label}</option>`,
  )}</select></div>`
}

/** A sentence about what was just done, or why it was not; by `code` a machine tells which. */
export const note = (text: string | null, wrong = false, code: string | null = null): Html | null =>
  text === null
    ? null
    : html`<p class="note${wrong ? ' wrong' : ''}" role="${wrong ? 'alert' : 'status'}"${
        code === null ? null : html` data-code="${code}"`
      }>${text}</p>`
