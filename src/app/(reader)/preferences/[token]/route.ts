import config from '@payload-config'
import { getPayload } from 'payload'
import { limitClient } from '../../../../platform/rate-limit/limit-client'
import { showPreferences, takePreferences } from '../../_doors/preferences'

export const dynamic = 'force-dynamic'

/** For one reader, wherever the link is used from: a mail is passed on, and each save is written down. */
const limit = limitClient({ points: 20, duration: 60 * 60 })

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context) =>
  showPreferences({ payload: await getPayload({ config }), request, ...(await params) })

export const POST = async (request: Request, { params }: Context) =>
  takePreferences({ payload: await getPayload({ config }), request, limit, ...(await params) })
