import type { PayloadRequest } from 'payload'
import { walkText } from '../../../editorial'
import { findingsAt } from '../../../frameworks'
import type { Dimension, Framework, Trial } from '../../../payload-types'
import { matchesFilter, phasesLabel, recruitmentLabel } from '../../../trials'
import { idOf, idsOf } from '../../domain/id-of'
import type { EventCard, Resolved, TrialLine } from '../../domain/render/context'
import { publicById, publicRows, type Row, rowsOf } from '../rows-of'
import { pageOf } from './addresses'
import { whenOf } from './event-times'
import { announcedSpeakers } from './gather-event'
import { placeName } from './labels'

type Fields = Readonly<Record<string, unknown>>
type Asked = { req: PayloadRequest; body: unknown; language: string; origin: string; today: string }

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const query = (path: string, values: Readonly<Record<string, readonly string[]>>): string => {
  const parameters = new URLSearchParams()
  for (const [name, all] of Object.entries(values)) for (const one of all) if (one) parameters.append(name, one)
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

type Tracker = { trials: Trial[]; therapies: Map<string, Row>; companies: Map<string, Row> }

/** The tracker as readers see it, read once for all tables of a text. */
const trackerOf = async (req: PayloadRequest): Promise<Tracker> => {
  const trials = (await publicRows(req, 'trials', {})) as unknown as Trial[]
  const therapies = await publicById(
    req,
    'therapies',
    trials.flatMap((trial) => idsOf(trial.therapies)),
  )
  const companies = await publicById(
    req,
    'companies',
    trials.flatMap((trial) => idsOf(trial.sponsors)),
  )
  trials.sort((a, b) => String(a.name).localeCompare(String(b.name), 'en'))
  return { trials, therapies, companies }
}

const nameOf = (row: Row | undefined): string => String(row?.name ?? '')

const trialTable = (fields: Fields, tracker: Tracker, { language, origin }: Asked): Resolved => {
  const filter = (fields.filter ?? {}) as Fields
  const wanted = {
    countries: listed(filter.countries),
    modalities: listed(filter.modalities),
    phases: listed(filter.phases),
    recruitment: listed(filter.recruitment),
    text: typeof filter.text === 'string' ? filter.text : '',
  }
  const picked = fields.mode === 'picked' ? idsOf(fields.trials) : null
  const matches = (trial: Trial): boolean =>
    matchesFilter(
      {
        name: trial.name ?? '',
        country: trial.country,
        countries: trial.countries ?? [],
        phases: trial.phases ?? [],
        recruitment: trial.recruitment ?? '',
        statusNote: trial.statusNote ?? '',
        therapies: idsOf(trial.therapies).flatMap((id) => {
          const therapy = tracker.therapies.get(id)
          const aliases = (therapy?.aliases ?? []) as { value: string }[]
          return therapy
            ? [
                {
                  name: nameOf(therapy),
                  modality: String(therapy.modality),
                  aliases: aliases.map(({ value }) => value),
                },
              ]
            : []
        }),
        sponsors: idsOf(trial.sponsors).map((id) => ({ name: nameOf(tracker.companies.get(id)) })),
        indications: (trial.indications ?? []).map(({ term, line, population }) => ({
          term,
          line: line ?? '',
          population: population ?? '',
        })),
        registryIds: (trial.registryIds ?? []).map(({ value }) => ({ value })),
      },
      wanted,
    )
  const found = picked
    ? picked.flatMap((id) => tracker.trials.find((trial) => trial.id === id) ?? [])
    : tracker.trials.filter(matches)
  const rows = found.map(
    (trial): TrialLine => ({
      name: trial.title || trial.name || trial.slug,
      href: pageOf(origin, 'trials', trial.slug),
      phase: trial.phaseLabel || phasesLabel(trial.phases),
      recruitment: recruitmentLabel(trial.recruitment),
      country: placeName(trial.country, language),
    }),
  )
  const { countries, modalities, phases, recruitment, text } = wanted
  const chosen = { q: [text], country: countries, modality: modalities, phase: phases, status: recruitment }
  return { kind: 'trials', rows, href: picked ? `${origin}/trials` : query(`${origin}/trials`, chosen) }
}

const eventCard = async (fields: Fields, event: Row, { req, language, origin }: Asked): Promise<Resolved> => {
  const venue = (event.venue ?? {}) as Record<string, string | null>
  const speakers = fields.showSpeakers === false ? [] : await announcedSpeakers(req, event.id, origin)
  const card: EventCard = {
    name: String(event.name),
    href: pageOf(origin, 'events', event.slug),
    when: whenOf(event as never, language),
    where: [venue.name, venue.city, placeName(venue.country ?? '', language)].filter(Boolean).join(', '),
    summary: typeof event.summary === 'string' ? event.summary : '',
    speakers: speakers.map(({ name }) => name),
  }
  return { kind: 'event', event: card }
}

/** A date less precise than a day is taken at its first day, as the page of comparisons does. */
const dayOf = (asOf: string): string => {
  const [year, month = '01', day = '01'] = asOf.split('-')
  return `${year}-${month}-${day}`
}

const comparison = async (fields: Fields, asked: Asked): Promise<Resolved | null> => {
  const { req, language, origin, today } = asked
  const chosen = idsOf(fields.frameworks)
  const found = await publicById(req, 'frameworks', chosen)
  const frameworks = chosen.flatMap((id) => (found.get(id) as unknown as Framework | undefined) ?? [])
  if (!frameworks.length) return null
  const asOf = typeof fields.asOf === 'string' ? fields.asOf : ''
  const day = asOf ? dayOf(asOf) : today
  const answers = frameworks.map((framework) =>
    (framework.findings ?? []).map((finding) => ({
      ...finding,
      question: idOf(finding.dimension),
      validFrom: finding.validFrom ?? '',
      validTo: finding.validTo ?? '',
    })),
  )
  const wanted = idsOf(fields.dimensions)
  const answered = new Set(answers.flat().map(({ question }) => question))
  const ids = wanted.length ? wanted : [...answered]
  const dimensions = (await rowsOf(req, 'dimensions', { id: { in: ids } })) as unknown as Dimension[]
  dimensions.sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  return {
    kind: 'comparison',
    asOf: asOf || day,
    href: query(`${origin}/frameworks/compare`, {
      j: frameworks.map(({ jurisdiction }) => jurisdiction),
      on: asOf ? [day] : [],
    }),
    columns: frameworks.map(({ jurisdiction }) => placeName(jurisdiction, language)),
    rows: dimensions.map(({ id, question }) => ({
      question,
      cells: answers.map((findings) => {
        const held = findingsAt(
          findings.filter((finding) => finding.question === id),
          day,
        )
        return {
          answers: held.flatMap(({ answers: said }) => (said ?? []).map(({ text }) => text)),
          disputed: held.some(({ state }) => state === 'disputed'),
        }
      }),
    })),
  }
}

/** Blocks of a text that show other records, each with what readers may see of them now, under its node's fields. */
export const gatherBlocks = async (asked: Asked): Promise<Map<unknown, Resolved>> => {
  const { req, body } = asked
  const resolved = new Map<unknown, Resolved>()
  const blocks = [...walkText(body)].flatMap(({ type, fields }) => (type === 'block' && fields ? [fields] : []))
  const tables = blocks.filter(({ blockType }) => blockType === 'trialTable')
  const tracker = tables.length ? await trackerOf(req) : null
  for (const fields of tables) if (tracker) resolved.set(fields, trialTable(fields, tracker, asked))
  const cards = blocks.filter(({ blockType }) => blockType === 'eventCard')
  const events = await publicById(
    req,
    'events',
    cards.map(({ event }) => idOf(event)),
  )
  for (const fields of cards) {
    const event = events.get(idOf(fields.event))
    if (event) resolved.set(fields, await eventCard(fields, event, asked))
  }
  for (const fields of blocks.filter(({ blockType }) => blockType === 'comparisonTable')) {
    const table = await comparison(fields, asked)
    if (table) resolved.set(fields, table)
  }
  return resolved
}
