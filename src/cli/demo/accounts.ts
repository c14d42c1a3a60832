import { asSystem, readEnv } from '../../platform'
import { openPayload, startOrExit } from '../../platform/start-up'
import { readState } from './state'

/** Makes the demo's sign-ins, one per role, and names a sender of its mail; what is there stays as it is. */
await startOrExit(async () => {
  const { accounts } = readState(readEnv().DATA_DIR)
  const payload = await openPayload(() => import('../../payload.config'))
  for (const { role, name, email, password } of accounts) {
    const where = { email: { equals: email } }
    if ((await payload.count({ collection: 'users', where, overrideAccess: true })).totalDocs) continue
    const data = { name, email, password, roles: [role] }
    await payload.create({ collection: 'users', data, overrideAccess: true, depth: 0, context: asSystem('demo') })
  }
  const { senders } = await payload.findGlobal({ slug: 'mail', overrideAccess: true, depth: 0 })
  if (!senders?.length) {
    await payload.updateGlobal({
      slug: 'mail',
      data: {
        senders: [{ name: 'Imprimatur demonstration', address: 'desk@demo.example' }],
        postalAddress: 'A demonstration: nobody’s postal address',
      },
      overrideAccess: true,
      depth: 0,
      context: asSystem('demo'),
    })
  }
  await payload.destroy()
})
