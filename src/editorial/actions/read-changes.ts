import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { AppError } from '../../platform'
import type { Changes, ComparedWith } from '../domain/changes'
import { compareFields, compareRecords } from '../domain/difference/compare'
import type { Compared, ComparedField, Ref } from '../domain/difference/model'
import { blocksInText } from './blocks-in-text'
import { deskSettings } from './desk-settings'
import { actorOf, namesOf } from './names-of'
import { type Canonical, canonicalOf, hashOf, takeSnapshot } from './take-snapshot'
import { titlesOf } from './titles-of'

type Asked = { req: PayloadRequest; slug: string; id: string }
type Base = { canonical: Canonical; hash: string; kind: ComparedWith['kind']; at: string; actor: string | null }

const ofDocument = ({ slug, id }: Asked): Where[] => [
  { documentId: { equals: id } },
  { collectionSlug: { equals: slug } },
]

/** The last snapshot that was kept, void since or not, and who signed it. */
const lastSigned = async (asked: Asked): Promise<Base | null> => {
  const { db } = asked.req.payload
  const { docs } = await db.find<{ id: string; canonical: Canonical; hash: string; createdAt: string }>({
    collection: 'snapshots',
    where: { and: ofDocument(asked) },
    sort: ['-createdAt', '-id'],
    limit: 1,
    pagination: false,
    req: asked.req,
  })
  const [snapshot] = docs
  if (!snapshot) return null
  const told = await db.find<{ id: string; at: string; actor?: string | null }>({
    collection: 'audit',
    where: {
      and: [...ofDocument(asked), { verb: { equals: 'approve' } }, { snapshot: { equals: snapshot.hash } }],
    },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    req: asked.req,
  })
  const [signed] = told.docs
  return {
    canonical: snapshot.canonical,
    hash: snapshot.hash,
    kind: signed ? 'approval' : 'snapshot',
    at: signed?.at ?? snapshot.createdAt,
    actor: signed?.actor ?? null,
  }
}

const firstVersion = async ({ req, slug, id }: Asked): Promise<Base | null> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: slug as CollectionSlug,
    where: { parent: { equals: id } },
    // A restored version carries the day its document was made.
    sort: 'updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  const [first] = docs
  if (!first) return null
  const canonical = await canonicalOf(req, slug, first.version)
  const { createdBy } = first.version as { createdBy?: unknown }
  return {
    canonical,
    hash: hashOf(canonical),
    kind: 'first-version',
    at: first.updatedAt as string,
    actor: actorOf(createdBy),
  }
}

/** Fields of a picture as its canonical form names them. */
const pictureFields: ComparedField[] = [
  { name: 'file', type: 'file' },
  { name: 'alt', type: 'textarea', label: 'Alternative text' },
  { name: 'caption', type: 'textarea' },
  { name: 'credit', type: 'text' },
  { name: 'licence', type: 'text' },
  { name: 'focalX', type: 'number', label: 'Focal point, across' },
  { name: 'focalY', type: 'number', label: 'Focal point, down' },
]

/**
 * What readers would see differently from what was last signed off, field by field: of what was never signed, from its
 * first version. Records are called by what the caller may read of them.
 * @throws AppError `not-found` (404)
 */
export const readChanges = async (asked: Asked): Promise<Changes> => {
  const { req, slug, id } = asked
  const taken = await takeSnapshot(req, slug, id)
  const base = (await lastSigned(asked)) ?? (await firstVersion(asked))
  if (!taken || !base) throw new AppError('not-found', 'There is no such document.', 404)

  const fieldsOf = (name: string) => req.payload.collections[name as CollectionSlug].config.fields as ComparedField[]
  const blocks = blocksInText(fieldsOf(slug))
  const compare = (nameOf: Compared['nameOf']): Pick<Changes, 'differences' | 'pictures' | 'sources'> => {
    const compared: Compared = { nameOf, blockOf: (block) => blocks.get(block) }
    const [from, to] = [base.canonical, taken.canonical]
    return {
      differences: compareFields(fieldsOf(slug), from.document, to.document, { path: '', label: [] }, compared),
      pictures: compareRecords('media', pictureFields, from.pictures ?? {}, to.pictures ?? {}, compared),
      sources: compareRecords('sources', fieldsOf('sources'), from.sources ?? {}, to.sources ?? {}, compared),
    }
  }
  // A first look learns which records are named, so that they are all called by their titles in one query a collection.
  const named: Ref[] = []
  compare((ref) => {
    named.push(ref)
    return ref.id
  })
  const title = await titlesOf(req, named)
  const nameOf = await namesOf(req, [base.actor])
  return {
    base: {
      kind: base.kind,
      at: new Date(base.at).toISOString(),
      by: base.actor ? nameOf(base.actor) : null,
      hash: base.hash,
    },
    hash: taken.hash,
    zone: (await deskSettings(req)).defaultZone,
    ...compare((ref) => title(ref) ?? `${ref.slug} ${ref.id.slice(0, 8)}`),
  }
}
