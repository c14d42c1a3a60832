import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload, File as PayloadFile } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { AppError } from '../../../src/platform'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish, unpublish } from '../../support/publish'
import { type Ask, restOf } from '../../support/rest'
import { type Desk, deskOf } from '../../support/rules'

const colour = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 80, b: 40, alpha } } })

const file = (name: string, data: Buffer, mimetype = 'image/jpeg'): PayloadFile => ({
  name,
  data,
  mimetype,
  size: data.length,
})

/** A photograph lying on its side, with the place it was taken at. */
const photograph = () =>
  colour(1800, 1200)
    .jpeg()
    .withExif({ IFD0: { Artist: 'A. Person' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 22/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const bodyWith = (media: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      { type: 'block', version: 2, format: '', fields: { id: 'f1', blockType: 'figure', media, caption: 'A figure' } },
    ],
  },
})

describeEachDatabase('media', (database) => {
  let booted: Booted
  let payload: Payload
  let desk: Desk
  let ask: Ask
  let folder: string
  beforeAll(async () => {
    folder = join(inject('runFolder'), 'uploads')
    process.env.MEDIA_DIR = folder
    booted = await bootPayload({ database })
    payload = booted.payload
    desk = await deskOf(payload)
    ask = restOf(payload)
  })
  afterAll(() => booted.close())

  const upload = (upload: PayloadFile) =>
    payload.create({ collection: 'media', data: { alt: 'A picture' }, file: upload, ...desk })
  const article = (data: object, _status: 'draft' | 'published') =>
    makeDocument(payload, 'articles', { data: { title: `Piece ${Math.random()}`, ...data, _status }, by: desk.user })
  const addresses = (media: { filename?: string | null; sizes?: object }) =>
    [media.filename, ...Object.values(media.sizes ?? {}).map((size) => size?.filename)].filter(Boolean) as string[]
  const statuses = async (names: string[]) => [
    ...new Set(await Promise.all(names.map(async (name) => (await ask('GET', `/media/file/${name}`)).status))),
  ]
  const code = async (write: Promise<unknown>) => ((await write.catch((error: unknown) => error)) as AppError).code

  it('stores a photograph upright, without its metadata, and in the site’s widths', async () => {
    const made = await upload(file('My photo.JPG', await photograph()))
    expect(made).toMatchObject({
      width: 1200,
      height: 1800,
      mimeType: 'image/jpeg',
      public: false,
      owner: desk.user.id,
    })
    expect(made.filename).toMatch(/^my-photo-[0-9a-f]{10}(-\d+)?\.jpg$/)
    expect(made.fileHash).toMatch(/^[0-9a-f]{64}$/)
    expect(made.sizes).toMatchObject({
      small: { width: 480, mimeType: 'image/webp' },
      portrait: { width: 480, height: 600 },
    })
    for (const name of addresses(made)) {
      const stored = await sharp(join(folder, name)).metadata()
      expect({ name, exif: stored.exif, orientation: stored.orientation, xmp: stored.xmp }).toEqual({ name })
    }
  })

  it('keeps what mail can show: JPEG, or PNG where there is transparency', async () => {
    const opaque = await upload(file('a.webp', await colour(1400, 700).webp().toBuffer(), 'image/webp'))
    const clear = await upload(file('b.avif', await colour(1400, 700, 0.5).avif().toBuffer(), 'image/avif'))
    expect([opaque.sizes?.mail?.mimeType, clear.sizes?.mail?.mimeType]).toEqual(['image/jpeg', 'image/png'])
  })

  it('tells the type by the bytes, and takes no markup, no bomb and no address', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await code(upload(file('a.png', svg, 'image/png')))).toBe('upload-type')
    expect(await code(upload(file('a.html', Buffer.from('<!doctype html><p>'), 'image/jpeg')))).toBe('upload-type')
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    expect(await code(upload(file('bomb.png', bomb, 'image/png')))).toBe('upload-unreadable')
    const fetched = { alt: 'x', filename: 'x.png', url: 'http://127.0.0.1/x.png' } as never
    expect(await code(payload.create({ collection: 'media', data: fetched, ...desk }))).toBe('upload-missing')
    const tail = Buffer.concat([await colour(60, 60).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')])
    const made = await upload(file('page.svg', tail, 'image/svg+xml'))
    expect(made.filename).toMatch(/\.jpg$/)
    expect((await ask('GET', `/media/file/${made.filename}`)).status).toBe(403)
    expect(readdirSync(folder).filter((name) => !/\.(?:jpg|png|webp|pdf)$/.test(name))).toEqual([])
  })

  it('answers readers only while something published shows the file, in every size', async () => {
    const picture = await upload(file('figure.png', await colour(1700, 900).png().toBuffer(), 'image/png'))
    const names = addresses(picture)
    expect(names.length).toBeGreaterThan(4)
    expect(await statuses(names)).toEqual([403])
    const drafted = await article({ hero: picture.id, body: bodyWith(picture.id) }, 'draft')
    expect(await statuses(names)).toEqual([403])
    await publish(payload, { slug: 'articles', id: drafted.id })
    expect(await statuses(names)).toEqual([200])
    const second = await article({ body: bodyWith(picture.id) }, 'published')
    await unpublish(payload, { slug: 'articles', id: drafted.id })
    expect(await statuses(names)).toEqual([200])
    await unpublish(payload, { slug: 'articles', id: second.id })
    expect(await statuses(names)).toEqual([403])
  })

  it('stands as it is while it is shown', async () => {
    const picture = await upload(file('kept.png', await colour(500, 500).png().toBuffer(), 'image/png'))
    await article({ hero: picture.id, body: bodyWith(picture.id) }, 'published')
    const id = picture.id
    expect(await code(payload.update({ collection: 'media', id, data: { alt: 'Other' }, ...desk }))).toBe(
      'media-in-use',
    )
    const other = file('other.png', await colour(50, 50).png().toBuffer(), 'image/png')
    expect(await code(payload.update({ collection: 'media', id, data: {}, file: other, ...desk }))).toBe('media-in-use')
    expect(await code(payload.delete({ collection: 'media', id, ...desk }))).toBe('media-in-use')
    expect((await ask('GET', `/media/file/${picture.filename}`)).status).toBe(200)
  })

  it('sends headers that keep a file from being run, guessed at or kept by a shared cache', async () => {
    const picture = await upload(file('h.jpg', await colour(200, 200).jpeg().toBuffer()))
    await article({ hero: picture.id, body: bodyWith(picture.id) }, 'published')
    const path = `/media/file/${picture.filename}`
    const { headers } = await ask('GET', path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    })
    const etag = headers.get('etag') as string
    expect((await ask('GET', path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })
})
