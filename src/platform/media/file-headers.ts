/**
 * Headers of every file we serve. No shared cache may keep one, and a browser asks again each time: a picture is
 * private until something published uses it, and again afterwards. What is not a picture is only downloaded.
 */
export const fileHeaders = ({ headers }: { headers: Headers }): Headers => {
  const type = headers.get('Content-Type') ?? ''
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('Cache-Control', 'private, no-cache')
  headers.set('Content-Disposition', /^image\/(?:jpeg|png|webp)$/.test(type) ? 'inline' : 'attachment')
  return headers
}
