import type { CollectionConfig } from 'payload'
import { readEnv } from '../../src/platform'
import { accessFor } from '../shared/access'
import { fields } from './fields'
import { firstUserEndpoint } from './first-user'
import { forgottenPasswordEndpoint } from './forgotten-password'
import { hooks } from './hooks'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  access: accessFor('users'),
  versions: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: readEnv().production },
    useSessions: true,
  },
  admin: {
    group: 'Administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles'],
    listSearchableFields: ['name'],
    description: 'People who work here. Readers are not users.',
  },
  endpoints: [firstUserEndpoint, forgottenPasswordEndpoint],
  fields,
  hooks,
}
