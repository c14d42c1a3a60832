import { parseArgs } from 'node:util'
import { loadEnv } from 'payload/node'
import { z } from 'zod'
import { asSystem, type Role, roles } from '../platform'
import { openPayload, startFailure } from '../platform/start-up'
import { readPassword } from './read-password'

const usage = `npm run user:create -- --email anna@journal.example --name "Anna Kim" [--role editor]

Makes an account, an admin unless another role is named (${roles.join(', ')}). The password is asked for, or read from
standard input; it is never an argument, where other programs and the shell's history would see it.`

const input = z.object({
  email: z.email({ error: 'Name an address: --email anna@journal.example' }),
  name: z.string({ error: 'Name the person: --name "Anna Kim"' }).trim().min(1),
  role: z.enum(roles, { error: `--role is one of ${roles.join(', ')}` }),
})

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const parsed = input.safeParse({ ...values, role: values.role ?? 'admin' })
  if (!parsed.success) throw new Error(`${parsed.error.issues[0]?.message}\n\n${usage}`)
  const { email, name, role } = parsed.data
  const password = await readPassword()
  if (password.length < 12) throw new Error('The password needs at least 12 characters.')
  loadEnv()
  const payload = await openPayload(() => import('../payload.config'))
  try {
    const data = { name, email, password, roles: [role as Role] }
    await payload.create({
      collection: 'users',
      data,
      overrideAccess: true,
      depth: 0,
      context: asSystem('user-create'),
    })
    process.stdout.write(`${name} <${email}> may sign in as ${role}.\n`)
  } finally {
    await payload.destroy()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`No account was made. ${startFailure(error)}\n`)
  process.exitCode = 1
}
