import type { CollectionConfig } from 'payload'
import type { Appearance } from '../../src/payload-types'
import { modelRules, type Rule } from '../shared/model-rules'
import { idsOf, relatedRows } from '../shared/related'

const onceAnEvent: Rule<Appearance> = async ({ doc, id, req }) => {
  const [event] = idsOf(doc.event)
  const [speaker] = idsOf(doc.speaker)
  if (!event || !speaker) return []
  const { docs } = await req.payload.find({
    collection: 'appearances',
    where: {
      and: [
        { event: { equals: event } },
        { speaker: { equals: speaker } },
        ...(id ? [{ id: { not_equals: id } }] : []),
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length
    ? [
        {
          path: 'speaker',
          message: 'Speaker: this person is on the list of this event already. Edit that entry instead.',
        },
      ]
    : []
}

const rules = modelRules<Appearance>({
  derive: [
    async ({ doc, req }) => {
      const [speaker] = await relatedRows(req, 'speakers', doc.speaker)
      const [event] = await relatedRows(req, 'events', doc.event)
      doc.name = [speaker?.displayName, event?.name].filter(Boolean).join(' · ')
    },
  ],
  check: [onceAnEvent],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }
