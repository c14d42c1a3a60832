import type { CollectionConfig } from 'payload'
import { keepAnAdmin, keepOwnRoles, keepTheLastAdmin } from './account-rules'

export const hooks: CollectionConfig['hooks'] = {
  beforeChange: [keepOwnRoles, keepAnAdmin],
  beforeDelete: [keepTheLastAdmin],
}
