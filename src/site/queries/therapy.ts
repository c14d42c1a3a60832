import type { Company, Therapy } from '../../payload-types'
import { type ArticleBrief, loadArticleBriefs } from './article-briefs'
import { publishedBySlug } from './by-slug'
import { loadMilestones, type MilestoneView } from './milestones'
import { query } from './query'
import { docOf, idsOf, type Named } from './related'
import { loadSources, type SourceView } from './sources'
import { loadTrialRows, type TrialRow } from './trial-rows'

export type PartyView = { company: Named; role: string; territories: string[] }

export type TherapyView = {
  id: string
  slug: string
  name: string
  aliases: { value: string; kind: string }[]
  modality: string
  modalityDetail: string
  donor: string
  cellSourceOrVector: string
  transgene: string
  target: string
  summary: string
  parties: PartyView[]
  changedAt: string | null
  milestones: MilestoneView[]
  trials: TrialRow[]
  articles: ArticleBrief[]
  /** Of the record itself first, then those its milestones name: the order of their numbers. */
  sources: SourceView[]
}

const partiesOf = (therapy: Therapy): PartyView[] =>
  (therapy.parties ?? []).flatMap(({ company, role, territories }) => {
    const found = docOf<Company>(company)
    if (!found) return []
    const named = { id: found.id, name: found.name, slug: found.slug }
    return [{ company: named, role: role ?? '', territories: territories ?? [] }]
  })

/** The published therapy of this slug; null where there is none. */
export const therapyBySlug = query(
  'therapy',
  async (payload, { slug }: { slug: string }): Promise<TherapyView | null> => {
    const therapy = await publishedBySlug<Therapy>(payload, 'therapies', {
      slug,
      depth: 1,
      select: {
        slug: true,
        name: true,
        aliases: true,
        modality: true,
        modalityDetail: true,
        donor: true,
        cellSourceOrVector: true,
        transgene: true,
        target: true,
        summary: true,
        parties: { company: true, role: true, territories: true },
        sources: true,
        publicModifiedAt: true,
      },
      populate: { companies: { name: true, slug: true }, sources: { title: true } },
    })
    if (!therapy) return null
    const [milestones, trials, articles] = await Promise.all([
      loadMilestones(payload, therapy.id),
      loadTrialRows(payload, { therapies: { in: [therapy.id] } }),
      loadArticleBriefs(payload, { where: { relatedTherapies: { in: [therapy.id] } }, limit: 10 }),
    ])
    const sourceIds = [...new Set([...idsOf(therapy.sources), ...milestones.map(({ sourceId }) => sourceId)])]
    const sources = await loadSources(payload, sourceIds.filter(Boolean))
    return {
      id: therapy.id,
      slug: therapy.slug,
      name: therapy.name,
      aliases: (therapy.aliases ?? []).map(({ value, kind }) => ({ value, kind })),
      modality: therapy.modality,
      modalityDetail: therapy.modalityDetail ?? '',
      donor: therapy.donor ?? '',
      cellSourceOrVector: therapy.cellSourceOrVector ?? '',
      transgene: therapy.transgene ?? '',
      target: therapy.target ?? '',
      summary: therapy.summary ?? '',
      parties: partiesOf(therapy),
      changedAt: therapy.publicModifiedAt ?? null,
      milestones,
      trials,
      articles,
      sources: sourceIds.flatMap((id) => sources[id] ?? []),
    }
  },
)
