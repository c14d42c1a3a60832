import type { CollectionConfig } from 'payload'

export const hooks: CollectionConfig['hooks'] = {}
