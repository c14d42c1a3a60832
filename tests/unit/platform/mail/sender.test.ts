import { describe, expect, it } from 'vitest'
import { parseSender } from '../../../../src/platform/mail'

describe('the sender of account mail', () => {
  it.each([
    ['desk@journal.example', '', 'desk@journal.example'],
    ['Imprimatur <desk@localhost>', 'Imprimatur', 'desk@localhost'],
    ['"Imprimatur" <desk@journal.example>', 'Imprimatur', 'desk@journal.example'],
    ['Desk, Seoul <desk@journal.example>', 'Desk, Seoul', 'desk@journal.example'],
    ['"Desk, \\"Seoul\\"" <desk@journal.example>', 'Desk, "Seoul"', 'desk@journal.example'],
    ['편집부 <desk@journal.example>', '편집부', 'desk@journal.example'],
    [' <desk@journal.example> ', '', 'desk@journal.example'],
  ])('%s', (text, name, address) => {
    expect(parseSender(text)).toEqual({ name, address })
  })

  it.each(['', 'The desk', 'a@x.example, b@x.example'])('refuses “%s”', (text) => {
    expect(() => parseSender(text)).toThrow('MAIL_FROM is not one address')
  })
})
