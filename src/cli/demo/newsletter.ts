import type { Payload } from 'payload'
import { hasEnded } from '../../events'
import {
  confirmSubscription,
  currentWording,
  type List,
  normaliseAddress,
  sendReaderMails,
  takeSubscription,
} from '../../newsletter'
import { clockOf, readEnv } from '../../platform'
import { listCaughtMail, readCaughtMail } from '../../platform/mail/caught'
import { openPayload, startOrExit } from '../../platform/start-up'
import { mailFolder } from './settings'

/** People nobody is: addresses that no mail server would take. */
const readers = [
  { email: 'kim@reader.example', lists: ['editorial', 'event-news'], language: 'en', residence: 'KR', countries: [] },
  {
    email: 'sato@reader.example',
    lists: ['editorial', 'event-news'],
    language: 'en',
    residence: 'JP',
    countries: ['JP'],
  },
  { email: 'lin@reader.example', lists: ['editorial'], language: 'en', residence: 'TW', countries: ['TW', 'CN'] },
  { email: 'park@reader.example', lists: ['editorial', 'event-news'], language: 'ko', residence: 'KR', countries: [] },
] as const

const link = /\/confirm\/([0-9a-f]{64})/

/** Each subscribes as by the form, and confirms by the link of the mail that was caught for them. */
const subscribe = async (payload: Payload): Promise<void> => {
  for (const { email, lists, language, residence, countries } of readers) {
    const address = normaliseAddress(email)
    if (!address) continue
    const wording = await currentWording(payload, language)
    const versions = Object.fromEntries(lists.map((list: List) => [list, wording[list].version]))
    const asked = { lists: [...lists], topics: [], countries: [...countries], language, residence, wording: versions }
    await takeSubscription({ payload, address, asked, evidence: {} })
  }
  await sendReaderMails({ payload })
  const folder = mailFolder(readEnv().DATA_DIR)
  for (const id of await listCaughtMail(folder)) {
    const token = link.exec((await readCaughtMail(folder, id))?.text ?? '')?.[1]
    if (token) await confirmSubscription({ payload, token })
  }
}

/** The promotion of the archive's conference as a draft to try sign-off with, as long as the conference is to come. */
const draftPromotion = async (payload: Payload): Promise<void> => {
  const first = { limit: 1, depth: 0, overrideAccess: true } as const
  const [event] = (await payload.find({ ...first, collection: 'events', sort: '-startDate' })).docs
  const [editor] = (await payload.find({ ...first, collection: 'users', where: { roles: { contains: 'editor' } } }))
    .docs
  if (!event || !editor || hasEnded(event, clockOf(payload).now())) return
  await payload.create({
    collection: 'issues',
    data: {
      title: 'Twelve speakers in Songdo',
      subject: `${event.name}: twelve speakers in Songdo`,
      preheader: 'Thursday, 25 September 2025, Songdo Convensia, Incheon.',
      kind: 'event-promotion',
      language: 'en',
      event: event.id,
      _status: 'draft',
    } as never,
    draft: true,
    depth: 0,
    user: { ...editor, collection: 'users' },
    overrideAccess: false,
  })
}

/** Gives the demo some confirmed readers and an issue to try with; what is there stays as it is. */
await startOrExit(async () => {
  const payload = await openPayload(() => import('../../payload.config'))
  const confirmed = { collection: 'subscribers', where: { 'lists.state': { equals: 'active' } } } as const
  if (!(await payload.count({ ...confirmed, overrideAccess: true })).totalDocs) await subscribe(payload)
  if (!(await payload.count({ collection: 'issues', overrideAccess: true })).totalDocs) await draftPromotion(payload)
  await payload.destroy()
})
