import sharp from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import type { DatabaseName } from './databases'
import { type DeskRoom, deskRoom } from './desk'
import { makeDocument, paragraph } from './documents'
import type { Person } from './people'

type Purpose = 'photo' | 'bio' | 'recording'
export type ConsentDesk = DeskRoom & Awaited<ReturnType<typeof consentsIn>>

/** What a biography says that nobody else does. */
export const biography = 'Led the first allogeneic trial of the region.'

const portrait = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#557799' } })
    .png()
    .toBuffer()

let count = 0

const consentsIn = async ({ payload, ask, people, publish }: DeskRoom) => {
  const upload = async (): Promise<{ id: string; files: string[] }> => {
    count += 1
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await portrait())], `portrait-${count}.png`, { type: 'image/png' }))
    form.set('_payload', JSON.stringify({ alt: `Portrait ${count}` }))
    const { body } = await ask('POST', '/media?depth=0', { token: people.editor.token, form })
    const { id, filename, sizes } = body.doc
    const smaller = Object.values(sizes as Record<string, { filename?: string | null }>)
    return { id, files: [filename, ...smaller.flatMap((size) => size.filename ?? [])] }
  }

  /** A published speaker with a photo and a biography. */
  const speaker = async (data: object = {}) => {
    const photo = await upload()
    const made = await makeDocument(payload, 'speakers', {
      data: { photo: photo.id, bio: paragraph(biography), ...data },
      by: people.editor,
    })
    await publish('speakers', made.id)
    return { id: made.id, photo }
  }

  const record = (who: Person | null, id: string, purpose: Purpose, more: object = {}) =>
    ask('POST', `/speakers/${id}/consents`, {
      token: who?.token,
      body: { purpose, wordingVersion: '2026-1', ...more },
    })
  const consented = async (id: string, purpose: Purpose): Promise<string> =>
    (await record(people.editor, id, purpose)).body.consent
  const withdraw = (who: Person | null, id: string, consent: string, body: object = {}) =>
    ask('POST', `/speakers/${id}/consents/${consent}/withdraw`, { token: who?.token, body })
  const list = async (id: string, who: Person = people.editor) =>
    ask('GET', `/speakers/${id}/consents`, { token: who.token })

  /** What the file route answers for the picture and each of its sizes. */
  const files = (names: readonly string[], who?: Person) =>
    Promise.all(names.map(async (name) => (await ask('GET', `/media/file/${name}`, { token: who?.token })).status))

  return { upload, speaker, record, consented, withdraw, list, files }
}

/** A desk that keeps speakers' consents, opened before the tests of a suite and closed after them. */
export const consentDesk = (database: DatabaseName): ConsentDesk => {
  const desk = {} as ConsentDesk
  beforeAll(async () => {
    const room = await deskRoom(database)
    Object.assign(desk, room, await consentsIn(room))
  })
  afterAll(() => desk.booted?.close())
  return desk
}
