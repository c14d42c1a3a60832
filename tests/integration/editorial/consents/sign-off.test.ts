import { expect, it, vi } from 'vitest'
import { chainTrail, transition, verifyTrail } from '../../../../src/editorial'
import { newRequest } from '../../../../src/platform'
import { consentDesk } from '../../../support/consent-desk'
import { describeEachDatabase } from '../../../support/databases'
import { signersOf } from '../../../support/publish'
import { codeOf } from '../../../support/rest'
import { trailOf } from '../../../support/trail'

const patience = { timeout: 60_000, interval: 200 }

describeEachDatabase('a consent and the sign-off', (database) => {
  const desk = consentDesk(database)

  const step = async (name: 'submit' | 'approve' | 'publish' | 'reopen', id: string) => {
    const { editor, reviewer } = await signersOf(desk.payload)
    const user = name === 'approve' ? reviewer : editor
    return transition({ req: await newRequest(desk.payload, user), slug: 'speakers', id, name, quiet: true })
  }
  const stageOf = async (id: string) => {
    const { token } = desk.people.editor
    return (await desk.ask('GET', `/speakers/${id}/transitions`, { token })).body
  }
  const photoOf = async (id: string) => (await desk.shownOf('speakers', id))?.photo ?? null
  const opens = async (names: string[]) => (await desk.files(names)).every((status) => status === 200)

  it('what was withdrawn is not approved, and the checklist says so', async () => {
    const { id } = await desk.speaker()
    await desk.withdraw(desk.people.editor, id, await desk.consented(id, 'photo'))
    await desk.as('editor', 'REST').save('speakers', id, { title: 'Director' })
    expect((await stageOf(id)).checklist).toEqual([expect.stringMatching(/^Photo: the speaker withdrew the consent/)])
    await step('submit', id)
    await expect(step('approve', id)).rejects.toMatchObject({ code: 'checklist', status: 422 })
  })

  it('without it the speaker is published, and the picture stays closed', async () => {
    const { id, photo } = await desk.speaker()
    await desk.withdraw(desk.people.editor, id, await desk.consented(id, 'photo'))
    await desk.as('editor', 'REST').save('speakers', id, { photo: null })
    for (const name of ['submit', 'approve', 'publish'] as const) await step(name, id)
    expect(await photoOf(id)).toBeNull()
    expect(await opens(photo.files)).toBe(false)
    expect((await desk.ask('DELETE', `/media/${photo.id}`, { token: desk.people.editor.token })).status).toBe(200)
  })

  it('an approval given before the withdrawal is void, and its schedule is held with the reason', async () => {
    const { id } = await desk.speaker()
    const consent = await desk.consented(id, 'bio')
    await desk.as('editor', 'REST').save('speakers', id, { title: 'Director' })
    await step('submit', id)
    await step('approve', id)
    const { token } = desk.people.editor
    const later = { transition: 'schedule', at: '2031-05-01T09:00', zone: 'Asia/Seoul' }
    expect((await desk.ask('POST', `/speakers/${id}/transition`, { token, body: later })).status).toBe(200)

    await desk.withdraw(desk.people.editor, id, consent)
    const { stage, schedules, live } = await stageOf(id)
    expect([stage, live]).toEqual(['draft', true])
    expect(schedules).toMatchObject([{ state: 'held', lastError: 'The speaker withdrew a consent.' }])
    const told = (await trailOf(desk.payload, { documentId: { equals: id } })).map(({ verb }) => verb)
    expect(told.slice(-2)).toEqual(['approval-voided', 'withdraw-consent'])
  })

  it('an approval of what does not hold it stands', async () => {
    const { id } = await desk.speaker({ photo: null })
    const consent = await desk.consented(id, 'photo')
    await desk.as('editor', 'REST').save('speakers', id, { title: 'Director' })
    await step('submit', id)
    await step('approve', id)
    await desk.withdraw(desk.people.editor, id, consent)
    expect((await stageOf(id)).stage).toBe('approved')
    expect((await step('publish', id)).stage).toBe('published')
  })

  it('a new consent shows nothing by itself: it asks for a sign-off, and shows it after that', async () => {
    const { id, photo } = await desk.speaker()
    await desk.withdraw(desk.people.editor, id, await desk.consented(id, 'photo'))
    expect((await stageOf(id)).stage).toBe('published')
    await desk.consented(id, 'photo')
    expect(await photoOf(id)).toBeNull()
    expect(await opens(photo.files)).toBe(false)
    expect((await desk.list(id)).body.withheld).toEqual(['photo'])

    expect(await stageOf(id)).toMatchObject({ stage: 'draft', live: true, checklist: [] })
    for (const name of ['submit', 'approve'] as const) {
      await step(name, id)
      expect(await photoOf(id), name).toBeNull()
    }
    await step('publish', id)
    expect(await photoOf(id)).toBe(photo.id)
    expect(await opens(photo.files)).toBe(true)
    expect((await desk.list(id)).body.withheld).toEqual([])
  })

  it('a first consent, with nothing withdrawn before it, takes nobody back to the beginning', async () => {
    const { id, photo } = await desk.speaker()
    await desk.consented(id, 'photo')
    expect((await stageOf(id)).stage).toBe('published')
    expect(await photoOf(id)).toBe(photo.id)
  })

  it('a withdrawal that meets the publication wins, whichever comes first', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, photo } = await desk.speaker()
      const consent = await desk.consented(id, 'photo')
      await desk.as('editor', 'REST').save('speakers', id, { title: `Round ${round}` })
      await step('submit', id)
      await step('approve', id)
      const [published, withdrawn] = await Promise.allSettled([
        step('publish', id),
        desk.withdraw(desk.people.editor, id, consent),
      ])
      expect(withdrawn.status === 'fulfilled' && withdrawn.value.status).toBe(200)
      // Refused in words: by the checklist, or because somebody was quicker.
      if (published.status === 'rejected') expect(published.reason.status).toBeLessThan(500)
      expect(await photoOf(id)).toBeNull()
      await vi.waitFor(async () => expect(await opens(photo.files)).toBe(false), patience)
    }
  })

  it('a consent is refused for what the request does not say, and nothing of it stays', async () => {
    const { id } = await desk.speaker()
    const before = await trailOf(desk.payload, { documentId: { equals: id } })
    expect(
      codeOf(await desk.ask('POST', `/speakers/${id}/consents`, { token: desk.people.editor.token, body: {} })),
    ).toBe('bad-request')
    expect((await desk.list(id)).body.consents).toEqual([])
    expect(await trailOf(desk.payload, { documentId: { equals: id } })).toEqual(before)
  })

  it('and all of it stands in a trail that verifies', async () => {
    await chainTrail({ payload: desk.payload })
    expect(await verifyTrail({ payload: desk.payload })).toMatchObject({ broken: null, notChained: 0 })
  })
})
