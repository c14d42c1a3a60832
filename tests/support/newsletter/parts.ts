import type { MailParts } from '../../../src/newsletter'

const part = (text: string) => ({ html: `<p>${text}</p>`, text: `${text}\n` })

/** Parts of a small roundup: two changes in Korea, one in Japan; its links are the reader's own. */
export const partsFixture = (over: Partial<MailParts> = {}): MailParts => ({
  format: 1,
  list: 'editorial',
  language: 'en',
  promotional: false,
  from: { name: 'Desk, 서울', address: 'desk@journal.example' },
  listName: 'Trial roundup 임상',
  variants: {
    default: {
      subject: 'Trials: three changes',
      head: part('Good morning.'),
      foot: {
        html: '<p><a href="{{unsubscribe}}">Unsubscribe</a> <a href="{{preferences}}">Preferences</a></p>',
        text: 'Unsubscribe: {{unsubscribe}}\nPreferences: {{preferences}}\n',
      },
    },
    KR: {
      subject: '(광고) 임상시험 소식',
      head: part('안녕하십니까.'),
      foot: { html: '<p><a href="{{unsubscribe}}">수신거부</a></p>', text: '수신거부: {{unsubscribe}}\n' },
    },
  },
  groups: { KR: part('Korea'), JP: part('Japan') },
  items: [
    { key: '1', group: 'KR', countries: ['KR'], topics: [], ...part('CARTISTEM: recruiting') },
    { key: '2', group: 'KR', countries: ['KR'], topics: [], ...part('Lenzumestrocel: completed') },
    { key: '3', group: 'JP', countries: ['JP'], topics: [], ...part('Stemirac: phase 3') },
  ],
  attachments: [],
  ...over,
})
