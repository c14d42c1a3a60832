import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import type { Env } from '../env'

type S3Settings = Pick<Env, 'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>

/** Uploads go to the bucket where one is set; env.ts has them all or none. */
export const usesBucket = (env: S3Settings): boolean => Boolean(env.S3_BUCKET)

/**
 * Keeps uploads in an S3-compatible bucket. Files stay private there, without signed or public addresses: readers get
 * them from our own route, which asks whether something published uses them.
 */
export const storagePlugins = (env: S3Settings): Plugin[] => {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  if (!S3_BUCKET || !S3_REGION || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return []
  return [
    s3Storage({
      bucket: S3_BUCKET,
      acl: 'private',
      collections: { media: true },
      config: {
        region: S3_REGION,
        credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
        // Stores other than AWS answer at one host and name the bucket in the path.
        ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {}),
      },
    }),
  ]
}
