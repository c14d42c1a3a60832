import { parseArgs } from 'node:util'
import type { Payload, TypedUser } from 'payload'
import { AppError } from '../../platform'
import { openPayload, startOrExit } from '../../platform/start-up'
import { loadArchive } from './load'

/**
 * `npm run archive:load [-- --as editor@desk.example]`: loads the archive, or what is missing of it. Without `--as`
 * the first editor's account signs; an account without the role is refused by the collections' own rules.
 */
const findEditor = async (payload: Payload, email: string | undefined): Promise<TypedUser> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: email ? { email: { equals: email.toLowerCase() } } : { roles: { contains: 'editor' } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [found] = docs
  if (!found && email) throw new AppError('no-such-account', `There is no account ${email}.`, 404)
  if (!found)
    throw new AppError('no-editor', 'The archive is loaded by an editor: make an editor’s account first.', 409)
  return { ...found, collection: 'users' }
}

await startOrExit(async () => {
  const { values } = parseArgs({ options: { as: { type: 'string' } } })
  const payload = await openPayload(() => import('../../payload.config'))
  const editor = await findEditor(payload, values.as)
  process.stdout.write(`Loading the archive as ${editor.name}\n`)
  const { written, kept } = await loadArchive({
    payload,
    editor,
    say: (line) => process.stdout.write(`  ${line}\n`),
  })
  process.stdout.write(`${written} documents written, ${kept} there already.\n`)
  await payload.destroy()
})
