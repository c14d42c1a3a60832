import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'

/** A request of our own, to have a transaction of its own: nobody's, or `user`'s. */
export const newRequest = (payload: Payload, user?: TypedUser): Promise<PayloadRequest> =>
  createLocalReq(user ? { user } : {}, payload)

/**
 * Runs `work` with all its writes in one transaction of `req`: all of them stand, or none. Inside a transaction that
 * the caller began, the caller commits. Calls made with `req` run one after another, and whatever throws ends the
 * transaction, so `work` never catches an error and goes on.
 * @throws whatever `work` throws, after everything was taken back
 */
export const inTransaction = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  const began = await initTransaction(req)
  try {
    const result = await work()
    if (began) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Runs `work` in a transaction of its own, with a request that no person makes. `context` reaches the hooks. */
export const inOwnTransaction = async <T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
  context: Record<string, unknown> = {},
): Promise<T> => {
  const req = await createLocalReq({ context }, payload)
  return inTransaction(req, () => work(req))
}
