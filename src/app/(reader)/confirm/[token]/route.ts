import config from '@payload-config'
import { getPayload } from 'payload'
import { showConfirm, takeConfirm } from '../../_doors/confirm'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context) =>
  showConfirm({ payload: await getPayload({ config }), request, ...(await params) })

export const POST = async (request: Request, { params }: Context) =>
  takeConfirm({ payload: await getPayload({ config }), request, ...(await params) })
