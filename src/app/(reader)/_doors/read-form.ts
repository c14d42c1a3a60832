import { formFields } from '../../../newsletter'

const LARGEST = 64 * 1024

/** What was posted; null where it is larger than a form of ours, whatever length it claimed. */
const limitedBody = async (request: Request): Promise<Buffer<ArrayBuffer> | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST) return null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > LARGEST) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Fields of a posted form, urlencoded or multipart; null where it is none, or larger than any form of ours. */
export const readForm = async (request: Request): Promise<Record<string, string[]> | null> => {
  try {
    const body = await limitedBody(request)
    if (!body) return null
    const form = await new Response(body, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData()
    return formFields(form.entries())
  } catch {
    return null
  }
}
