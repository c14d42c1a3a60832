import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { logOptions } from '../../../src/platform/log'

const logged = (entry: object): string => {
  const lines: string[] = []
  pino(logOptions('info'), { write: (line: string) => void lines.push(line) }).info(entry)
  return lines.join('')
}

describe('the log', () => {
  const secret = 'reader@journal.example'

  it.each(['password', 'token', 'secret', 'authorization', 'cookie', 'hash', 'salt', 'email', 'apiKey'])(
    'never shows %s, at the top or one or two levels down',
    (key) => {
      const text = logged({ [key]: secret, user: { [key]: secret }, req: { headers: { [key]: secret } }, kept: 'yes' })
      expect(text).not.toContain(secret)
      expect(text.match(/\[removed\]/g)).toHaveLength(3)
      expect(text).toContain('"kept":"yes"')
    },
  )

  it('removes whole objects and lists under such a name', () => {
    expect(logged({ token: { value: secret }, email: [secret] })).not.toContain(secret)
  })

  it('keeps what is needed to find the row again', () => {
    expect(logged({ id: 'abc', collection: 'articles', msg: 'Saved.' })).toContain('"collection":"articles"')
  })
})
