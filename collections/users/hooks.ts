import type { CollectionConfig } from 'payload'
import { keepAnAdmin, keepOwnRoles, keepTheLastAdmin } from './account-rules'
import { hideTheLock, spendTheSameTime } from './no-account-oracle'

export const hooks: CollectionConfig['hooks'] = {
  beforeOperation: [spendTheSameTime],
  beforeChange: [keepOwnRoles, keepAnAdmin],
  beforeDelete: [keepTheLastAdmin],
  afterError: [hideTheLock],
}
