import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'
import { z } from 'zod'
import { AppError, readEnv, sayable } from '../../src/platform'
import { claim } from '../../src/platform/claims'
import { triedAgain } from '../../src/platform/database'

/** An account gets one such mail in this time, whoever asks for it. */
const pauseMs = 15_000

const field = 'resetPasswordRequestedAt'

/** Id of the account of this address, where there is one that has not just been sent a mail. */
const accountFor = (payload: Payload, email: string): Promise<string | null> => {
  const long = new Date(Date.now() - pauseMs).toISOString()
  const since = [{ [field]: { exists: false } }, { [field]: { equals: null } }, { [field]: { less_than_equal: long } }]
  return claim({
    payload,
    collection: 'users',
    where: { and: [{ email: { equals: email } }, { or: since }] },
    data: { [field]: new Date().toISOString() },
  })
}

/**
 * Payload's own sends the mail inside its transaction, and a mail server that does not answer would hold the one
 * writer of SQLite: here the token is committed first.
 */
const sendMail = async (req: PayloadRequest, email: string): Promise<void> => {
  const { payload, t } = req
  const id = await triedAgain(() => accountFor(payload, email))
  if (!id) return
  try {
    // The account's row is also written by who signs in, and nobody stands by to ask again.
    const token = await triedAgain(() =>
      payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true }),
    )
    // The account was removed in between.
    if (!token) return
    const address = `${readEnv().SITE_URL}${payload.config.routes.admin}${payload.config.admin.routes.reset}/${token}`
    await payload.sendEmail({
      to: email,
      subject: t('authentication:resetYourPassword'),
      text: [
        t('authentication:youAreReceivingResetPassword'),
        address,
        t('authentication:youDidNotRequestPassword'),
      ].join('\n\n'),
    })
  } catch (error) {
    // They may try again at once.
    const release = { payload, collection: 'users' as const, where: { id: { equals: id } }, data: { [field]: null } }
    await triedAgain(() => claim(release)).catch(() => undefined)
    throw error
  }
}

const body = z.object({ email: z.string().trim().toLowerCase().min(1).max(320) })

/**
 * Stands in front of Payload's own `POST /api/users/forgot-password` and answers before it looks: neither the time a
 * mail takes nor a mail server that is down says whether there is an account. What fails is in the log.
 */
export const forgottenPasswordEndpoint: Omit<Endpoint, 'root'> = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    // The panel's form sends a multipart body, other clients JSON.
    await addDataAndFileToRequest(req)
    const parsed = body.safeParse(req.data)
    if (!parsed.success) throw new AppError('bad-request', 'Send the address of your account.', 400)
    void sendMail(req, parsed.data.email).catch((error: unknown) => {
      req.payload.logger.error({ msg: 'No mail was sent for a forgotten password.', code: sayable(error)?.code })
    })
    return Response.json({ message: req.t('general:success') })
  },
}
