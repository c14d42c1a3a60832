import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command } from '../../support/command'
import { type Booted, bootPayload, describeEachDatabase, newPlace, type Place } from '../../support/databases'
import { restOf } from '../../support/rest'

const word = 'a-long-password-for-tests'
const anna = ['--email', 'Anna@journal.example', '--name', 'Anna Kim']

/** The password goes in where a terminal or a pipe would send it. */
const run = async (place: Place, args: string[], password: string) => {
  const { DATA_DIR, DATABASE_URL = '' } = place
  const made = command(['src/cli/user-create.ts', ...args], { DATA_DIR, DATABASE_URL, LOG_LEVEL: 'silent' }, password)
  return { code: await made.ended, said: made.said() }
}

describeEachDatabase('npm run user:create', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted?.close())

  it('makes an admin with the password of standard input, who can sign in; a second of that address is refused', async () => {
    const made = await run(booted.place, anna, `${word}\nand nothing of this\n`)
    expect(made).toEqual({ code: 0, said: 'Anna Kim <Anna@journal.example> may sign in as admin.\n' })
    const ask = restOf(booted.payload)
    const signedIn = await ask('POST', '/users/login', { body: { email: 'anna@journal.example', password: word } })
    expect([signedIn.status, signedIn.body.user?.roles]).toEqual([200, ['admin']])

    const again = await run(booted.place, [...anna, '--role', 'editor'], word)
    expect(again.code).toBe(1)
    expect(again.said).toMatch(/^No account was made\. .*email/)
    expect((await booted.payload.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(1)
  }, 120_000)
})

it('npm run user:create refuses bad input with a sentence, before it opens a database', async () => {
  const bad: [string[], string, RegExp][] = [
    [['--email', 'not-an-address', '--name', 'B'], word, /Name an address/],
    [['--email', 'b@journal.example'], word, /Name the person/],
    [[...anna, '--role', 'king'], word, /--role is one of admin, editor/],
    [anna, 'short', /at least 12 characters/],
    [anna, '', /at least 12 characters/],
    [[...anna, '--password', word], word, /--password/],
  ]
  const place = newPlace('sqlite')
  for (const [args, password, sentence] of bad) {
    const { code, said } = await run(place, args, password)
    expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
    expect(said).toMatch(/^No account was made\. /)
    expect(said).not.toMatch(/\n\s+at /)
  }
  expect(existsSync(place.DATA_DIR)).toBe(false)
}, 120_000)
