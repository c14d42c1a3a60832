import config from '@payload-config'
import { getPayload } from 'payload'
import { showUnsubscribe, takeUnsubscribe } from '../../_doors/unsubscribe'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context) =>
  showUnsubscribe({ payload: await getPayload({ config }), request, ...(await params) })

export const POST = async (request: Request, { params }: Context) =>
  takeUnsubscribe({ payload: await getPayload({ config }), request, ...(await params) })
