import type { Payload } from 'payload'

/** Where the desk has said no zone yet, or cannot be asked. */
const FALLBACK = 'Asia/Seoul'

/** The zone the desk keeps its time by. It is no secret, and the panel says it to people who may not open `desk`. */
export const deskZone = async (payload: Payload): Promise<string> => {
  const desk = await payload
    .findGlobal({ slug: 'desk', depth: 0, draft: false, overrideAccess: true, select: { defaultZone: true } })
    .catch((err: unknown) => {
      payload.logger.error({ err, msg: 'The time zone of the desk could not be read.' })
      return null
    })
  return desk?.defaultZone ?? FALLBACK
}
