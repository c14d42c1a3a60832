import {
  countries,
  countryLabel,
  donorLabel,
  jurisdictionLabel,
  milestoneKindLabel,
  modalityLabel,
  phasesLabel,
  recruitmentLabel,
} from '../../../trials'
import type { TrackedValue } from '../../domain/changes/tracked-fields'
import { type Say, sayIn } from '../../domain/render/words'

/** A place in the reader's language; in English as the publication says it. */
export const placeName = (code: string, language: string): string => {
  if (!code) return ''
  if (language === 'en') return jurisdictionLabel(code) || countryLabel(code)
  return new Intl.DisplayNames([language], { type: 'region', style: 'short' }).of(code) ?? countryLabel(code)
}

/** Places in the order of the publication. */
export const placeOrder = (code: string): number => {
  const at = countries.findIndex(({ value }) => value === code)
  return at === -1 ? countries.length : at
}

const lists: Readonly<Record<string, (value: string) => string>> = {
  recruitment: recruitmentLabel,
  modality: modalityLabel,
  donor: donorLabel,
  kind: milestoneKindLabel,
}

const codes = (field: string, values: readonly string[], language: string): string => {
  if (field === 'phases') return phasesLabel(values)
  if (field === 'countries' || field === 'jurisdiction') {
    return [...values]
      .sort((a, b) => placeOrder(a) - placeOrder(b))
      .map((value) => placeName(value, language))
      .join(', ')
  }
  return values.map((value) => lists[field]?.(value) ?? value).join(', ')
}

const dated = ({ date, type }: { date: string; type: string | null }, say: Say): string =>
  type === 'ACTUAL' ? `${date} (${say('actual')})` : type === 'ESTIMATED' ? `${date} (${say('estimated')})` : date

/** A kept value in words; '' for none. */
export const sayValue = (field: string, value: TrackedValue | null | undefined, language: string): string => {
  if (!value) return ''
  if ('code' in value) return codes(field, value.code, language)
  if ('text' in value) return value.text
  if ('number' in value) return new Intl.NumberFormat(language).format(value.number)
  if ('date' in value) return dated(value, sayIn(language))
  if ('names' in value) return value.names.join(', ')
  return ''
}
