import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const STATE_FILE = 'demo.json'

/** One sign-in per role; addresses that no mail server would take. */
const PEOPLE = {
  admin: 'Ada Admin',
  editor: 'Edith Editor',
  reviewer: 'Rei Reviewer',
  author: 'Ana Author',
  organiser: 'Oh Organiser',
} as const

const secret = z.string().min(32)
const account = z.object({
  role: z.enum(['admin', 'editor', 'reviewer', 'author', 'organiser']),
  name: z.string(),
  email: z.string(),
  password: z.string(),
})
const state = z.object({
  secrets: z.object({
    PAYLOAD_SECRET: secret,
    TOKEN_KEY: secret,
    ADDRESS_KEY: secret,
    AUDIT_KEY: secret,
    MAIL_EVENTS_KEY: secret,
  }),
  accounts: z.array(account),
  /** Set once the archive and the accounts are in the database. */
  loaded: z.boolean(),
})

export type DemoState = z.infer<typeof state>
export type DemoAccount = z.infer<typeof account>

const newSecret = () => randomBytes(32).toString('base64url')

const newState = (): DemoState => {
  const password = randomBytes(9).toString('base64url')
  return {
    secrets: {
      PAYLOAD_SECRET: newSecret(),
      TOKEN_KEY: newSecret(),
      ADDRESS_KEY: newSecret(),
      AUDIT_KEY: newSecret(),
      MAIL_EVENTS_KEY: newSecret(),
    },
    accounts: Object.entries(PEOPLE).map(([role, name]) => ({
      role: role as DemoAccount['role'],
      name,
      email: `${role}@demo.example`,
      password,
    })),
    loaded: false,
  }
}

/** Writes the state whole or not at all, for its owner's eyes only. */
export const writeState = (folder: string, next: DemoState): void => {
  const file = join(folder, STATE_FILE)
  writeFileSync(`${file}.part`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

/** What a demo keeps between its starts: secrets, sign-ins, whether it is filled. Made on the first start. */
export const readState = (folder: string): DemoState => {
  let text: string
  try {
    text = readFileSync(join(folder, STATE_FILE), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const made = newState()
    writeState(folder, made)
    return made
  }
  return state.parse(JSON.parse(text))
}
