import type { Payload } from 'payload'
import type { Company, Media, Therapy } from '../../payload-types'
import { type ArticleBrief, loadArticleBriefs } from './article-briefs'
import { publishedBySlug } from './by-slug'
import { type Picture, picture, pictureSelect } from './pictures'
import { query } from './query'
import { docOf, type Named } from './related'
import { loadTrialRows, type TrialRow } from './trial-rows'

export type CompanyTherapy = Named & { modality: string; role: string; territories: string[] }
export type CompanySpeaker = { id: string; name: string; title: string }

export type CompanyView = {
  id: string
  slug: string
  name: string
  nativeNames: { lang: string; text: string }[]
  formerNames: { name: string; until: string }[]
  kind: string
  headquarters: string
  parent: Named | null
  website: string
  summary: string
  logo: Picture | null
  changedAt: string | null
  therapies: CompanyTherapy[]
  trials: TrialRow[]
  speakers: CompanySpeaker[]
  articles: ArticleBrief[]
}

const loadTherapies = async (payload: Payload, companyId: string): Promise<CompanyTherapy[]> => {
  const { docs } = await payload.find({
    collection: 'therapies',
    where: { 'parties.company': { equals: companyId } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 200,
    pagination: false,
    joins: false,
    sort: 'name',
    select: { slug: true, name: true, modality: true, parties: { company: true, role: true, territories: true } },
  })
  return (docs as Therapy[]).map(({ id, slug, name, modality, parties }) => {
    const party = parties?.find(({ company }) => company === companyId)
    return { id, slug, name, modality, role: party?.role ?? '', territories: party?.territories ?? [] }
  })
}

/** People of this company whom readers may see. */
const loadPeople = async (payload: Payload, companyId: string): Promise<CompanySpeaker[]> => {
  const { docs } = await payload.find({
    collection: 'speakers',
    where: { company: { equals: companyId } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 50,
    pagination: false,
    joins: false,
    sort: 'displayName',
    select: { name: true, title: true },
  })
  return docs.map(({ id, name, title }) => ({ id, name: name.display, title: title ?? '' }))
}

/** The published company of this slug; null where there is none. */
export const companyBySlug = query(
  'company',
  async (payload, { slug }: { slug: string }): Promise<CompanyView | null> => {
    const company = await publishedBySlug<Company>(payload, 'companies', {
      slug,
      depth: 1,
      select: {
        slug: true,
        name: true,
        nativeNames: true,
        formerNames: true,
        kind: true,
        headquarters: true,
        parent: true,
        website: true,
        summary: true,
        logo: true,
        publicModifiedAt: true,
      },
      populate: { companies: { name: true, slug: true }, media: pictureSelect },
    })
    if (!company) return null
    const [therapies, trials, speakers, articles] = await Promise.all([
      loadTherapies(payload, company.id),
      loadTrialRows(payload, { sponsors: { in: [company.id] } }),
      loadPeople(payload, company.id),
      loadArticleBriefs(payload, { where: { relatedCompanies: { in: [company.id] } }, limit: 10 }),
    ])
    const parent = docOf<Company>(company.parent)
    return {
      id: company.id,
      slug: company.slug,
      name: company.name,
      nativeNames: (company.nativeNames ?? []).map(({ lang, text }) => ({ lang, text })),
      formerNames: (company.formerNames ?? []).map(({ name, until }) => ({ name, until: until ?? '' })),
      kind: company.kind ?? '',
      headquarters: company.headquarters ?? '',
      parent: parent ? { id: parent.id, name: parent.name, slug: parent.slug } : null,
      website: company.website ?? '',
      summary: company.summary ?? '',
      logo: picture(company.logo as Media | string | null),
      changedAt: company.publicModifiedAt ?? null,
      therapies,
      trials,
      speakers,
      articles,
    }
  },
)
