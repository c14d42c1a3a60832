import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/platform'
import { mailFailureOf } from '../../../../src/platform/mail'

const notTaken = (cause: object) => new AppError('mail-not-accepted', 'Not taken.', 503, { cause })

describe('a mail that was not taken', () => {
  it.each([
    [
      'a recipient refused for good',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
      [true, false, '550'],
    ],
    ['a message refused for good', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, [true, false, '554']],
    ['a recipient asked to wait', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, [false, false, '451']],
    ['a sender refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, [false, true, '550']],
    ['a sign-in refused', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, [false, true, '535']],
    ['a server that is away', { code: 'ECONNREFUSED', command: 'CONN' }, [false, true, 'ECONNREFUSED']],
    ['a connection lost', { code: 'ECONNECTION', command: 'DATA' }, [false, true, 'ECONNECTION']],
    ['something else', {}, [false, true, 'unknown']],
  ])('says what trying again would do: %s', (_, cause, [final, server, code]) => {
    expect(mailFailureOf(notTaken(cause))).toEqual({ final, server, code })
  })

  it('is none where the error is not the mail server’s', () => {
    for (const error of [new Error('x'), new AppError('not-found', 'x', 404), null, undefined, 'mail-not-accepted']) {
      expect(mailFailureOf(error)).toBeNull()
    }
  })
})
