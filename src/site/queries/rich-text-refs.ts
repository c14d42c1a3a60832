/** What a body points at, by kind of document, in the order it does. */
export type BodyRefs = {
  media: string[]
  sources: string[]
  frameworks: string[]
  trials: string[]
  events: string[]
  allTrials: boolean
  links: { collection: string; id: string }[]
}

type Json = Record<string, unknown>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return isJson(value) && typeof value.id === 'string' ? [value.id] : []
}

const idList = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(idOf) : [])

export const childrenOf = (node: unknown): Json[] => {
  if (!isJson(node)) return []
  const children = isJson(node.root) ? node.root.children : node.children
  return Array.isArray(children) ? children.filter(isJson) : []
}

const noteBlock = (fields: Json, refs: BodyRefs): void => {
  refs.media.push(...idOf(fields.media))
  refs.sources.push(...idOf(fields.source))
  refs.frameworks.push(...idList(fields.frameworks))
  refs.events.push(...idOf(fields.event))
  if (fields.blockType === 'trialTable') {
    refs.trials.push(...idList(fields.trials))
    if (fields.mode !== 'picked') refs.allTrials = true
  }
  walk(fields.body, refs)
}

const noteLink = (fields: Json, refs: BodyRefs): void => {
  if (fields.linkType !== 'internal' || !isJson(fields.doc)) return
  const { relationTo, value } = fields.doc
  const [id] = idOf(value)
  if (typeof relationTo === 'string' && id) refs.links.push({ collection: relationTo, id })
}

const walk = (node: unknown, refs: BodyRefs): void => {
  for (const child of childrenOf(node)) {
    const fields = isJson(child.fields) ? child.fields : null
    if (fields && (child.type === 'block' || child.type === 'inlineBlock')) noteBlock(fields, refs)
    if (fields && child.type === 'link') noteLink(fields, refs)
    walk(child, refs)
  }
}

/** Everything the rich text of one document points at. */
export const collectRefs = (...bodies: unknown[]): BodyRefs => {
  const refs: BodyRefs = {
    media: [],
    sources: [],
    frameworks: [],
    trials: [],
    events: [],
    allTrials: false,
    links: [],
  }
  for (const body of bodies) walk(body, refs)
  return refs
}
