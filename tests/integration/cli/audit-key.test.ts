import { expect, it } from 'vitest'
import { chainTrail } from '../../../src/editorial'
import { command } from '../../support/command'
import { bootPayload, describeEachDatabase, newPlace } from '../../support/databases'
import { writeEntries } from '../../support/trail'

const older = 'p'.repeat(40)
const newest = 'n'.repeat(40)

describeEachDatabase('the commands of the trail', (database) => {
  it('say what to do about its key, and end with 1 while the trail does not verify', async () => {
    const place = newPlace(database)
    const { payload, close } = await bootPayload({ database, place })
    await writeEntries(payload, 3)
    await chainTrail({ payload, keys: [older] })
    await close()
    const run = async (name: 'verify' | 'rotate', ...keys: string[]) => {
      const { DATA_DIR, DATABASE_URL = '' } = place
      const settings = { NODE_ENV: 'production', DATA_DIR, DATABASE_URL, AUDIT_KEY: keys.join(',') }
      const one = command([`src/cli/audit-${name}.ts`], settings)
      return { code: await one.ended, said: one.said() }
    }

    const handed = /^3 entries verified.*\nThe trail ends at 3 under an older key of AUDIT_KEY\..*audit:rotate/
    expect(await run('verify', newest, older)).toEqual({ code: 1, said: expect.stringMatching(handed) })
    const refused = /^The trail was not handed over\. .*up to entry 0 and no further/
    expect(await run('rotate', newest)).toEqual({ code: 1, said: expect.stringMatching(refused) })
    const done = /^Entry 4 hands the trail over to the newest key/
    expect(await run('rotate', newest, older)).toEqual({ code: 0, said: expect.stringMatching(done) })
    const verified = /^4 entries verified; the last is 4 [0-9a-f]{64}\n$/
    expect(await run('verify', newest, older)).toEqual({ code: 0, said: expect.stringMatching(verified) })
    const unlisted = /^0 entries verified.*\nNot verified from 1 on: .* a key that AUDIT_KEY does not list\./
    expect(await run('verify', newest)).toEqual({ code: 1, said: expect.stringMatching(unlisted) })
    expect((await run('rotate', newest, older)).said).toMatch(/^Nothing to do/)
  }, 300_000)
})
