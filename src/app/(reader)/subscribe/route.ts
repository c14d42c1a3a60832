import config from '@payload-config'
import { getPayload } from 'payload'
import { limitClient } from '../../../platform/rate-limit/limit-client'
import { showSubscribe, takeSubscribe } from '../_doors/subscribe'

export const dynamic = 'force-dynamic'

const limit = limitClient({ points: 10, duration: 15 * 60 })

export const GET = async (request: Request) => showSubscribe({ payload: await getPayload({ config }), request })

export const POST = async (request: Request) => takeSubscribe({ payload: await getPayload({ config }), request, limit })
