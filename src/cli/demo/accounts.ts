import { asSystem, readEnv } from '../../platform'
import { openPayload, startOrExit } from '../../platform/start-up'
import { readState } from './state'

/** Makes the demo's sign-ins in the database of DATA_DIR, one per role; those that are there stay as they are. */
await startOrExit(async () => {
  const { accounts } = readState(readEnv().DATA_DIR)
  const payload = await openPayload(() => import('../../payload.config'))
  for (const { role, name, email, password } of accounts) {
    const where = { email: { equals: email } }
    if ((await payload.count({ collection: 'users', where, overrideAccess: true })).totalDocs) continue
    const data = { name, email, password, roles: [role] }
    await payload.create({ collection: 'users', data, overrideAccess: true, depth: 0, context: asSystem('demo') })
  }
  await payload.destroy()
})
