import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'
import { clockOf, siteCacheOf } from '../../platform'
import { type Query, queryKey } from './query'

const payloadOfSite = () => getPayload({ config })

/** One look at what changed for a request, however many queries its layout, page and metadata make. */
const lookOnce = cache(async () => siteCacheOf(await payloadOfSite()).look())

/** The answer to a query for this request: from memory where nothing public changed, else from the database. */
export const read = async <Args extends object, T>(asked: Query<Args, T>, args: Args): Promise<T> => {
  const [payload, view] = await Promise.all([payloadOfSite(), lookOnce()])
  return view.get(queryKey(asked.name, args), () => asked.load(payload, args))
}

/** The moment of this request by the project's clock. */
export const requestTime = cache(async (): Promise<Date> => clockOf(await payloadOfSite()).now())

export const logMissingPart = async (what: string): Promise<void> => {
  const payload = await payloadOfSite()
  payload.logger.error({ what }, 'A page left out a part it could not show.')
}
