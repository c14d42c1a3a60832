import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

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
