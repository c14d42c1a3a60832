import config from '@payload-config'
import { getPayload } from 'payload'
import { showPreferences, takePreferences } from '../../_doors/preferences'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context) =>
  showPreferences({ payload: await getPayload({ config }), request, ...(await params) })

export const POST = async (request: Request, { params }: Context) =>
  takePreferences({ payload: await getPayload({ config }), request, ...(await params) })
