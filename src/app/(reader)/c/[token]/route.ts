import config from '@payload-config'
import { getPayload } from 'payload'
import { limitClient } from '../../../../platform/rate-limit/limit-client'
import { followClick } from '../../_doors/click'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

const limit = limitClient({ points: 60, duration: 60 })

export const GET = async (request: Request, { params }: Context) =>
  followClick({ payload: await getPayload({ config }), request, limit, ...(await params) })

export const HEAD = GET
