import type { PayloadRequest } from 'payload'
import type { DeskSettings } from './steps/step'

/** The desk's rules as they stand in this transaction. */
export const deskSettings = async (req: PayloadRequest): Promise<DeskSettings> => {
  const desk = await req.payload.findGlobal({ slug: 'desk', depth: 0, overrideAccess: true, req })
  const itemsOf = (slug: string) =>
    (desk.checklists ?? []).flatMap(({ collectionSlug, item }) => (collectionSlug === slug ? item.trim() : []))
  return {
    fourEyes: desk.fourEyes !== false,
    approvalsFor: (slug) => desk.approvals?.find((rule) => rule.collectionSlug === slug)?.count ?? 1,
    shortPath: (slug) => (desk.shortPath ?? []).some((one) => one === slug),
    latePolicy: desk.latePolicy ?? 'publish',
    defaultZone: desk.defaultZone,
    reviewDays: desk.reviewDays ?? 3,
    itemsFor: (slug) => [...new Set(itemsOf(slug).filter(Boolean))],
    asksLinks: (slug) => !(desk.linksNotAsked ?? []).some((one) => one === slug),
    asksReviewDate: (slug) => !(desk.reviewDateNotAsked ?? []).some((one) => one === slug),
  }
}
