import config from '@payload-config'
import { getPayload } from 'payload'
import { trailLag } from '../../../../editorial'
import { isReady } from '../../../../platform/database'
import { checkHealth } from '../../../../platform/health'

export const dynamic = 'force-dynamic'

/** For load balancers: 200 while this process can serve, 503 while it cannot. */
export const GET = async (): Promise<Response> => {
  const health = await checkHealth({ payload: await getPayload({ config }), isReady, trailLag })
  return Response.json(health, {
    status: health.status === 'unavailable' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
