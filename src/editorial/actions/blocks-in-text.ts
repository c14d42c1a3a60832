import type { ComparedBlock, ComparedField } from '../domain/difference/model'

/** As far as Payload's editor says which blocks it offers. */
type Editor = {
  editorConfig?: { resolvedFeatureMap?: Map<string, { sanitizedServerFeatureProps?: unknown }> }
}
type Offered = { blocks?: unknown[]; inlineBlocks?: unknown[] }

const offeredBy = (editor: unknown): ComparedBlock[] => {
  const feature = (editor as Editor | undefined)?.editorConfig?.resolvedFeatureMap?.get('blocks')
  const { blocks = [], inlineBlocks = [] } = (feature?.sanitizedServerFeatureProps ?? {}) as Offered
  return [...blocks, ...inlineBlocks].filter((block): block is ComparedBlock => typeof block === 'object')
}

/** Every block that the rich texts of these fields may hold, by its slug. */
export const blocksInText = (fields: readonly ComparedField[]): Map<string, ComparedBlock> => {
  const found = new Map<string, ComparedBlock>()
  const look = (list: readonly ComparedField[]) => {
    for (const field of list) {
      if (field.type === 'richText') {
        for (const block of offeredBy((field as { editor?: unknown }).editor)) {
          if (found.has(block.slug)) continue
          found.set(block.slug, block)
          look(block.fields)
        }
      }
      look(field.fields ?? field.tabs ?? [])
    }
  }
  look(fields)
  return found
}
