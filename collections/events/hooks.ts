import type { CollectionConfig } from 'payload'
import {
  calendarState,
  calendarUid,
  checkEventComplete,
  checkEventTimes,
  nextSequence,
  normaliseEventTimes,
} from '../../src/events'
import type { Event } from '../../src/payload-types'
import { readEnv } from '../../src/platform'
import { type Derivation, modelRules } from '../shared/model-rules'
import { mainRow } from '../shared/related'
import { smallText, textRule } from '../shared/text-rules'

/**
 * What calendars know an event by. The UID never changes; the sequence follows what readers were last shown, which the
 * main row keeps, so that neither a draft nor a restored version can set it back.
 */
const keepCalendar: Derivation<Event> = async ({ doc, publishing, id, slug, req }) => {
  const shown = await mainRow<Event>(req, slug, id)
  doc.uid = shown?.uid || doc.uid || calendarUid(crypto.randomUUID(), readEnv().SITE_URL)
  const state = calendarState(doc)
  doc.sequence = publishing
    ? nextSequence({ sequence: shown?.sequence, state: shown?.calendarState }, state)
    : (shown?.sequence ?? 0)
  doc.calendarState = publishing ? state : (shown?.calendarState ?? null)
}

const rules = modelRules<Event>({
  derive: [
    ({ doc }) => {
      Object.assign(doc, normaliseEventTimes(doc))
    },
    keepCalendar,
  ],
  check: [({ doc }) => checkEventTimes(doc), textRule('body', 'Text', smallText)],
  complete: [({ doc }) => checkEventComplete(doc)],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }
