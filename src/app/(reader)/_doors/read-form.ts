import { formFields } from '../../../newsletter'

const LARGEST = 64 * 1024

/** Fields of a posted form, urlencoded or multipart; null where it is none, or larger than any form of ours. */
export const readForm = async (request: Request): Promise<Record<string, string[]> | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST) return null
  try {
    return formFields((await request.formData()).entries())
  } catch {
    return null
  }
}
