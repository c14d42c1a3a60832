import { parseArgs } from 'node:util'
import type { Payload, TypedUser, Where } from 'payload'
import { AppError } from '../../platform'
import { openPayload, startOrExit } from '../../platform/start-up'
import { loadArchive, type Signers } from './load'

/**
 * `npm run archive:load [-- --as editor@desk.example --approver reviewer@desk.example]`: loads the archive, or what is
 * missing of it. Without names the first editor's account writes and publishes, and the first reviewer's, or another
 * editor's, signs off. Who lacks the role is refused by the rules that hold for everybody.
 */
const findAccount = async (payload: Payload, where: Where): Promise<TypedUser | undefined> => {
  const { docs } = await payload.find({
    collection: 'users',
    where,
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] ? { ...docs[0], collection: 'users' } : undefined
}

const named = async (payload: Payload, email: string): Promise<TypedUser> => {
  const found = await findAccount(payload, { email: { equals: email.toLowerCase() } })
  if (!found) throw new AppError('no-such-account', `There is no account ${email}.`, 404)
  return found
}

const findSigners = async (payload: Payload, as?: string, by?: string): Promise<Signers> => {
  const withRole = (role: string, not: string[] = []) =>
    findAccount(payload, { and: [{ roles: { contains: role } }, { id: { not_in: not } }] })
  const editor = as ? await named(payload, as) : await withRole('editor')
  if (!editor) {
    throw new AppError('no-editor', 'The archive is loaded by an editor: make an editor’s account first.', 409)
  }
  const not = [String(editor.id)]
  const approver = by
    ? await named(payload, by)
    : ((await withRole('reviewer', not)) ?? (await withRole('editor', not)) ?? (await withRole('admin', not)))
  if (!approver) {
    const sentence = 'The archive is signed off by a second person: make a reviewer’s account first.'
    throw new AppError('no-approver', sentence, 409)
  }
  return { editor, approver }
}

await startOrExit(async () => {
  const { values } = parseArgs({ options: { as: { type: 'string' }, approver: { type: 'string' } } })
  const payload = await openPayload(() => import('../../payload.config'))
  const signers = await findSigners(payload, values.as, values.approver)
  process.stdout.write(`Loading the archive as ${signers.editor.name}, signed off by ${signers.approver.name}\n`)
  const { written, kept } = await loadArchive({
    payload,
    signers,
    say: (line) => process.stdout.write(`  ${line}\n`),
  })
  process.stdout.write(`${written} documents written, ${kept} there already.\n`)
  await payload.destroy()
})
