import type { GlobalConfig } from 'payload'
import { isStaff } from '../shared/access'
import { globalWithTrail } from '../shared/trail'
import { desk } from './desk'
import { mail } from './mail'
import { site } from './site'

/** What only the desk has to do with stays out of an organiser's panel, whoever may read it. */
export const globals: GlobalConfig[] = [site, desk, mail].map(globalWithTrail).map((one) => ({
  ...one,
  admin: { hidden: ({ user }) => !isStaff(user), ...one.admin },
}))
