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
