import type { CollectionConfig, Config } from 'payload'
import { expect, it } from 'vitest'
import { mediaIn } from '../../../../collections/media'
import { storagePlugins, usesBucket } from '../../../../src/platform/media'

const none = {
  S3_BUCKET: undefined,
  S3_ENDPOINT: undefined,
  S3_REGION: undefined,
  S3_ACCESS_KEY_ID: undefined,
  S3_SECRET_ACCESS_KEY: undefined,
}
const bucket = {
  S3_BUCKET: 'uploads',
  S3_ENDPOINT: 'https://s3.example',
  S3_REGION: 'x',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'key',
}

it('keeps uploads in a local folder where no bucket is set', () => {
  expect(usesBucket(none)).toBe(false)
  expect(storagePlugins(none)).toEqual([])
  expect(mediaIn('/uploads').upload).toMatchObject({ staticDir: '/uploads', handlers: [expect.any(Function)] })
})

it('keeps uploads in the bucket alone, and still serves them through our own route', async () => {
  const [plugin] = storagePlugins(bucket)
  const config = await plugin?.({ collections: [mediaIn(null)] } as unknown as Config)
  const media = config?.collections?.[0] as CollectionConfig
  expect(media.upload).toMatchObject({ adapter: 's3', disableLocalStorage: true, handlers: [expect.any(Function)] })
  // Nothing of ours may hand out the bucket's own address.
  expect((media.fields as { name?: string; hooks?: object }[]).find(({ name }) => name === 'url')?.hooks).toBeDefined()
  expect(media.access?.read).toBe(mediaIn(null).access?.read)
})
