import type { PayloadRequest } from 'payload'
import type { TrialChange } from '../../../payload-types'
import { idsOf } from '../../domain/id-of'
import type { ChangeView } from '../../domain/render/change-items'
import { publicById, rowsOf } from '../rows-of'
import { pageOf } from './addresses'
import { gatherSources } from './gather-sources'
import { placeName } from './labels'
import { saidOfChange } from './said-of-change'

export type ChosenChange = { change: string; note: string }

/** The changes a roundup has chosen, in its order, as readers are told of them. What is not there any more is left out. */
export const gatherChanges = async (
  req: PayloadRequest,
  { chosen, language, origin }: { chosen: readonly ChosenChange[]; language: string; origin: string },
): Promise<ChangeView[]> => {
  if (!chosen.length) return []
  const where = { id: { in: chosen.map(({ change }) => change) } }
  const rows = new Map(
    (await rowsOf(req, 'trial-changes', where)).map((row) => [row.id, row as unknown as TrialChange]),
  )
  const all = [...rows.values()]
  const idsIn = (slug: string) => all.flatMap((row) => (row.collectionSlug === slug ? row.documentId : []))
  const records = new Map<string, Record<string, unknown>>()
  for (const slug of ['trials', 'milestones'] as const) {
    for (const [id, row] of await publicById(req, slug, idsIn(slug))) records.set(`${slug}/${id}`, row)
  }
  const therapyIds = [...idsIn('therapies'), ...all.flatMap(({ therapy }) => idsOf(therapy))]
  for (const [id, row] of await publicById(req, 'therapies', therapyIds)) records.set(`therapies/${id}`, row)
  const sourceIds = [...records.values()].flatMap(({ sources, source }) => [...idsOf(sources), ...idsOf(source)])
  const sources = await gatherSources(req, sourceIds)

  return chosen.flatMap(({ change, note }): ChangeView[] => {
    const row = rows.get(change)
    if (!row) return []
    const record = records.get(`${row.collectionSlug}/${row.documentId}`)
    const page = row.collectionSlug === 'milestones' ? `therapies/${idsOf(row.therapy)[0]}` : null
    const shown = page ? records.get(page) : record
    const folder = page ? 'therapies' : row.collectionSlug
    const countries = (row.countries ?? []) as string[]
    const placeCode = countries[0] ?? ''
    return [
      {
        key: row.id,
        field: row.field,
        title: row.title ?? '',
        href: record && shown?.slug ? pageOf(origin, folder, shown.slug) : null,
        place: placeName(placeCode, language),
        placeCode,
        countries,
        topics: (row.topics ?? []) as string[],
        ...saidOfChange(row as never, language),
        note,
        sources: [...new Set([...idsOf(record?.sources), ...idsOf(record?.source)])].flatMap((id) => sources[id] ?? []),
      },
    ]
  })
}
