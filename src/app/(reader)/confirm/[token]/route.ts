import config from '@payload-config'
import { getPayload } from 'payload'
import { limitClient } from '../../../../platform/rate-limit/limit-client'
import { showConfirm, takeConfirm } from '../../_doors/confirm'

export const dynamic = 'force-dynamic'

/** An office or a clinic comes by one address. */
const limit = limitClient({ points: 30, duration: 15 * 60 })

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context) =>
  showConfirm({ payload: await getPayload({ config }), request, ...(await params) })

export const POST = async (request: Request, { params }: Context) =>
  takeConfirm({ payload: await getPayload({ config }), request, limit, ...(await params) })
