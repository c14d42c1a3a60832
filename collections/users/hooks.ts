import type { CollectionConfig } from 'payload'
import { keepAnAdmin, keepOwnRoles, keepTheLastAdmin } from './account-rules'
import { tellAccountChanges, tellFailedSignIn, tellRemovedAccount, tellUnlocked } from './account-trail'
import { hideTheLock, spendTheSameTime } from './no-account-oracle'

export const hooks: CollectionConfig['hooks'] = {
  beforeOperation: [spendTheSameTime],
  beforeChange: [keepOwnRoles, keepAnAdmin],
  beforeDelete: [keepTheLastAdmin],
  afterChange: [tellAccountChanges],
  afterDelete: [tellRemovedAccount],
  afterOperation: [tellUnlocked],
  afterError: [hideTheLock, tellFailedSignIn],
}
