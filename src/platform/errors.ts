import { APIError } from 'payload'

/**
 * An error a person can act on: a stable code, a sentence, the HTTP status the edge answers with, and the cause.
 * Over REST it arrives as `{ errors: [{ message, data: { code } }] }`.
 */
export class AppError extends APIError {
  constructor(
    readonly code: string,
    sentence: string,
    status: number,
    options?: { cause?: unknown; data?: Record<string, unknown> },
  ) {
    super(sentence, status, { ...options?.data, code }, true)
    this.name = 'AppError'
    if (options?.cause !== undefined) this.cause = options.cause
  }
}

/**
 * What a person may read of an error: ours and Payload's own sentences with their code. `null` for anything else, whose
 * words are a driver's and stay in the log.
 */
export const sayable = (error: unknown): { code: string; sentence: string } | null => {
  if (!(error instanceof APIError) || error.status >= 500) return null
  const { code } = (error.data ?? {}) as { code?: string }
  return { code: code ?? error.name, sentence: error.message }
}
