import type { Payload } from 'payload'
import { idsOf } from './related'

export type MilestoneView = {
  id: string
  jurisdiction: string
  authority: string
  kind: string
  localTerm: string
  indication: string
  occurredOn: string
  expires: string
  note: string
  sourceId: string
}

/** Milestones of a therapy as stored; what is not dated comes last. */
export const loadMilestones = async (payload: Payload, therapyId: string): Promise<MilestoneView[]> => {
  const { docs } = await payload.find({
    collection: 'milestones',
    where: { therapy: { equals: therapyId } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 300,
    pagination: false,
    sort: 'occurredOn',
    select: {
      jurisdiction: true,
      authority: true,
      kind: true,
      localTerm: true,
      indication: true,
      occurredOn: true,
      expires: true,
      note: true,
      source: true,
    },
  })
  return docs.map((one) => ({
    id: one.id,
    jurisdiction: one.jurisdiction,
    authority: one.authority ?? '',
    kind: one.kind,
    localTerm: one.localTerm ?? '',
    indication: one.indication ?? '',
    occurredOn: one.occurredOn,
    expires: one.expires ?? '',
    note: one.note ?? '',
    sourceId: idsOf([one.source])[0] ?? '',
  }))
}
