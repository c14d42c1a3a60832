import { getPayload, type Payload, type TypedUser } from 'payload'
import { transition } from '../../src/editorial'
import { newRequest } from '../../src/platform'
import { paragraph } from '../support/documents'
import type { MovedClock } from './clock'

export type Verb = 'publish' | 'unpublish'

/** A row of the ledger that a scenario set, and how it must end. */
export type Planned = {
  document: string
  row: string
  verb: Verb
  due: Date
  ends: 'done' | 'held' | 'cancelled'
  /** Stands in the title, so that what readers see is known without any hash of ours. */
  mark: string
}

type Asked = { due: Date; latePolicy?: 'publish' | 'hold' | 'skip'; ends?: Planned['ends'] }

export type Desk = {
  /** This many articles, written, submitted, approved by somebody else and scheduled by a third. */
  schedule: (count: number, asked: Asked) => Promise<Planned[]>
  /** The same documents, to be taken down later. */
  scheduleDown: (planned: readonly Planned[], due: Date) => Promise<Planned[]>
}

const zone = 'Asia/Seoul'
const wallTime = (due: Date): string => new Date(due.getTime() + 9 * 3_600_000).toISOString().slice(0, 19)

const openRowOf = async (payload: Payload, document: string, verb: Verb): Promise<string> => {
  const where = { openKey: { equals: `articles:${document}:${verb}` } }
  const row = await payload.db.findOne<{ id: string }>({ collection: 'schedules', where })
  if (!row) throw new Error(`Nothing is scheduled for ${document}.`)
  return String(row.id)
}

/** The project's own config on the database of the settings, with three people at it. */
export const openDesk = async (clock: MovedClock): Promise<{ payload: Payload; desk: Desk }> => {
  const { default: config } = await import('../../src/payload.config')
  const payload = await getPayload({ config, cron: false })
  const person = async (role: 'author' | 'reviewer' | 'editor'): Promise<TypedUser> => {
    // Told by mail of what went otherwise than set, and of nothing else.
    const notify = { reviews: false, decisions: false, approvals: false, failures: true }
    const data = { name: role, email: `${role}@desk.example`, password: 'a-long-password', roles: [role], notify }
    const user = await payload.create({ collection: 'users', data, overrideAccess: true, depth: 0 })
    return { ...user, collection: 'users' } as TypedUser
  }
  const [author, reviewer, editor] = [await person('author'), await person('reviewer'), await person('editor')]
  let count = 0

  const move = async (user: TypedUser, id: string, name: 'submit' | 'approve' | 'schedule', input: object = {}) => {
    await transition({ req: await newRequest(payload, user), slug: 'articles', id, name, input, clock })
  }

  const one = async ({ due, latePolicy = 'publish', ends = 'done' }: Asked): Promise<Planned> => {
    count += 1
    const mark = `Proof ${String(count).padStart(5, '0')}`
    const data = { title: mark, body: paragraph(`${mark}.`), disclosures: 'None declared.', language: 'en' as const }
    const made = await payload.create({
      collection: 'articles',
      data: data as never,
      draft: true,
      overrideAccess: false,
      user: author,
      depth: 0,
    })
    const document = String(made.id)
    await move(author, document, 'submit')
    await move(reviewer, document, 'approve')
    await move(editor, document, 'schedule', { at: wallTime(due), zone, latePolicy })
    return { document, row: await openRowOf(payload, document, 'publish'), verb: 'publish', due, ends, mark }
  }

  return {
    payload,
    desk: {
      schedule: async (many, asked) => {
        const planned: Planned[] = []
        for (let n = 0; n < many; n += 1) planned.push(await one(asked))
        return planned
      },
      scheduleDown: async (planned, due) => {
        const down: Planned[] = []
        for (const { document, mark } of planned) {
          await move(editor, document, 'schedule', { do: 'unpublish', at: wallTime(due), zone })
          const row = await openRowOf(payload, document, 'unpublish')
          down.push({ document, row, verb: 'unpublish', due, ends: 'done', mark })
        }
        return down
      },
    },
  }
}
