import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { codeOf } from '../../support/rest'

/** Red on the left, blue on the right. */
const halves = async (): Promise<Buffer> => {
  const blue = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 1200, height: 600, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 600, top: 0 }])
    .png()
    .toBuffer()
}

/** The smallest file a reader of PDF opens. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
)

describeEachDatabase('files over REST', (database) => {
  let room: DeskRoom
  let elsewhere: Server
  let asked = 0
  const folder = () => join(inject('runFolder'), 'uploads')

  beforeAll(async () => {
    process.env.MEDIA_DIR = folder()
    room = await deskRoom(database)
    const picture = await halves()
    elsewhere = createServer((_, response) => {
      asked += 1
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(picture)
    })
    await new Promise<void>((settle) => elsewhere.listen(0, '127.0.0.1', settle))
  })
  afterAll(async () => {
    await room?.booted.close()
    elsewhere?.close()
  })

  const token = () => room.people.editor.token
  const send = (data: Buffer, name: string, type: string, more: object = {}) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(data)], name, { type }))
    form.set('_payload', JSON.stringify({ alt: 'A file', ...more }))
    return room.ask('POST', '/media?depth=0', { token: token(), form })
  }
  const edit = (id: string, query: string, body: object = {}) =>
    room.ask('PATCH', `/media/${id}?depth=0${query}`, { token: token(), body })
  const colourOf = async (name: string, at: 'left' | 'right' | 'centre'): Promise<'red' | 'blue'> => {
    const { data, info } = await sharp(join(folder(), name)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const x = { left: 2, centre: Math.floor(info.width / 2), right: info.width - 3 }[at]
    const start = (Math.floor(info.height / 2) * info.width + x) * info.channels
    return (data[start] ?? 0) > (data[start + 2] ?? 0) ? 'red' : 'blue'
  }
  const storedName = async (id: string, size?: 'portrait' | 'small') => {
    const { filename, sizes } = await room.payload.findByID({ collection: 'media', id, overrideAccess: true, depth: 0 })
    return String(size ? sizes?.[size]?.filename : filename)
  }

  it('never fetches a file from an address, whichever way it is asked', async () => {
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/x.png`
    const made = await send(await halves(), 'own.png', 'image/png')
    const { id } = made.body.doc
    const before = await storedName(id)
    const created = await room.ask('POST', '/media', { token: token(), body: { alt: 'x', url, filename: 'x.png' } })
    expect([created.status, codeOf(created)]).toEqual([400, 'upload-missing'])
    const pasted = await room.ask('GET', `/media/paste-url?src=${encodeURIComponent(url)}`, { token: token() })
    expect(pasted.status).toBeGreaterThanOrEqual(400)
    await room.ask('GET', `/media/paste-url/${id}?src=${encodeURIComponent(url)}`, { token: token() })
    await edit(id, '', { url, filename: 'x.png' })
    await edit(id, '&uploadEdits[widthInPixels]=10&uploadEdits[heightInPixels]=10', { url, filename: 'x.png' })
    expect(asked).toBe(0)
    expect(await storedName(id)).toBe(before)
  })

  it('takes a PDF as it is and hands it out as a download, once something public shows it', async () => {
    const made = await send(pdf, 'Leaflet (final).PDF', 'application/octet-stream')
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const { id, filename } = made.body.doc
    expect(made.body.doc).toMatchObject({ mimeType: 'application/pdf', filesize: pdf.length })
    expect(filename).toMatch(/^leaflet-final-[0-9a-f]{10}(-\d+)?\.pdf$/)
    const read = () => room.ask('GET', `/media/file/${filename}`)
    expect((await read()).status).toBe(403)
    const company = await makeDocument(room.payload, 'companies', { data: { logo: id } })
    await room.publish('companies', company.id)
    const { status, headers, body } = await read()
    expect([status, body]).toEqual([200, pdf.toString()])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'content-length': String(pdf.length),
      'x-content-type-options': 'nosniff',
    })
  })

  it('refuses a file of more than 20 MB with a sentence and stores nothing', async () => {
    const count = async () => (await room.payload.count({ collection: 'media', overrideAccess: true })).totalDocs
    const before = await count()
    const large = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)])
    const refused = await send(large, 'large.pdf', 'application/pdf')
    expect(refused.status).toBe(413)
    expect(refused.body.errors[0].message).toMatch(/20 MB/)
    expect(await count()).toBe(before)
  })

  it('crops a picture, and every size of it', async () => {
    const { id } = (await send(await halves(), 'crop.png', 'image/png')).body.doc
    expect([await colourOf(await storedName(id), 'left'), await colourOf(await storedName(id), 'right')]).toEqual([
      'red',
      'blue',
    ])
    const crop =
      'uploadEdits[crop][unit]=%25&uploadEdits[crop][x]=50&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=100'
    const answer = await edit(id, `&${crop}&uploadEdits[widthInPixels]=600&uploadEdits[heightInPixels]=600`)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body.doc).toMatchObject({ width: 600, height: 600 })
    for (const name of [await storedName(id), await storedName(id, 'small'), await storedName(id, 'portrait')]) {
      expect([await colourOf(name, 'left'), await colourOf(name, 'right')], name).toEqual(['blue', 'blue'])
    }
  })

  it('keeps the point that matters in the cut sizes', async () => {
    const { id } = (await send(await halves(), 'focus.png', 'image/png')).body.doc
    for (const [x, colour] of [
      [90, 'blue'],
      [10, 'red'],
    ] as const) {
      const answer = await edit(id, `&uploadEdits[focalPoint][x]=${x}&uploadEdits[focalPoint][y]=50`)
      expect(answer.body.doc).toMatchObject({ focalX: x, focalY: 50 })
      expect(await colourOf(await storedName(id, 'portrait'), 'centre')).toBe(colour)
    }
  })

  it('neither crops, scales nor refocuses a picture that readers see', async () => {
    const { id } = (await send(await halves(), 'shown.png', 'image/png')).body.doc
    const company = await makeDocument(room.payload, 'companies', { data: { logo: id } })
    await room.publish('companies', company.id)
    for (const edits of [
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=10&uploadEdits[crop][height]=10',
      'uploadEdits[widthInPixels]=10&uploadEdits[heightInPixels]=10',
      'uploadEdits[focalPoint][x]=90&uploadEdits[focalPoint][y]=50',
    ]) {
      const refused = await edit(id, `&${edits}`)
      expect([refused.status, codeOf(refused)], edits).toEqual([409, 'media-in-use'])
    }
    expect(await colourOf(await storedName(id), 'left')).toBe('red')
  })
})
