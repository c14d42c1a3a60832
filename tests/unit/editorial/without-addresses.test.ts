import { describe, expect, it } from 'vitest'
import { addressHash, withoutAddresses } from '../../../src/editorial/actions/without-addresses'

const key = 'k'.repeat(32)
const hidden = (address: string) => `address:${addressHash(address, key)}`

describe('what the trail keeps of a mail address', () => {
  it('is its hash, wherever the address stands', () => {
    expect(
      withoutAddresses(
        {
          contact: 'desk@journal.example',
          footer: ['Write to desk@journal.example, or to "Kim" <kim.j+x@mail.example.co.kr>.'],
          'desk@journal.example': { deep: { er: 'DESK@journal.example' } },
        },
        key,
      ),
    ).toEqual({
      contact: hidden('desk@journal.example'),
      footer: [`Write to ${hidden('desk@journal.example')}, or to "Kim" <${hidden('kim.j+x@mail.example.co.kr')}>.`],
      [hidden('desk@journal.example')]: { deep: { er: hidden('desk@journal.example') } },
    })
  })

  it('is the same for one address however it is written, and another under another key', () => {
    expect(addressHash(' Desk@Journal.example', key)).toBe(addressHash('desk@journal.example', key))
    expect(addressHash('desk@journal.example', 'l'.repeat(32))).not.toBe(addressHash('desk@journal.example', key))
  })

  it('leaves everything else as it is', () => {
    const plain = { roles: ['editor'], count: 3, at: null, on: true, text: 'See @desk at 10:00, 5 @ 3.' }
    expect(withoutAddresses(plain, key)).toEqual(plain)
  })
})
