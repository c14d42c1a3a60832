import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { onePersonPerRole, type Person } from '../../support/people'
import { publish } from '../../support/publish'
import { type Ask, codeOf, restOf } from '../../support/rest'

type Step = { step: string; hash?: string; lines?: number[]; scope?: string }

const formOf = (csv: string | Uint8Array<ArrayBuffer>, { lines, ...entries }: Step): FormData => {
  const form = new FormData()
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'table.csv')
  for (const [key, value] of Object.entries(entries)) form.set(key, value)
  if (lines) form.set('lines', JSON.stringify(lines))
  return form
}

describeEachDatabase('a CSV import', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<string, Person>

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
    ask = restOf(payload)
    people = await onePersonPerRole(payload, ask)
  })
  afterAll(() => booted.close())

  const send = (slug: string, csv: string | Uint8Array<ArrayBuffer>, step: Step, role = 'editor') =>
    ask('POST', `/${slug}/import`, { token: people[role]?.token, form: formOf(csv, step) })
  const preview = (slug: string, csv: string) => send(slug, csv, { step: 'preview' })
  const countOf = (slug: 'companies' | 'trials') => payload.count({ collection: slug, overrideAccess: true })

  it('previews without writing, applies as drafts, and a bad row stops only itself', async () => {
    const csv =
      '\uFEFFname,name_ko,name_ja,headquarters\r\nKolon TissueGene,코오롱티슈진,,KR\r\nBad,,,Atlantis\r\nTakeda,,武田薬品工業,Japan\r\n'
    const seen = await preview('companies', csv)
    expect(seen.body.counts).toEqual({ create: 2, update: 0, unchanged: 0, refused: 1 })
    expect((await countOf('companies')).totalDocs).toBe(0)
    const done = await send('companies', csv, { step: 'apply', hash: seen.body.hash, lines: [2, 3, 4] })
    expect(done.body.answers.map(({ what }: { what: string }) => what)).toEqual(['created', 'refused', 'created'])
    const { docs } = await payload.find({
      collection: 'companies',
      draft: true,
      depth: 0,
      overrideAccess: true,
      sort: 'name',
    })
    expect(docs.map(({ name, _status, nativeNames }) => [name, _status, nativeNames?.[0]?.text])).toEqual([
      ['Kolon TissueGene', 'draft', '코오롱티슈진'],
      ['Takeda', 'draft', '武田薬品工業'],
    ])
    expect((await preview('companies', csv)).body.counts).toEqual({ create: 0, update: 0, unchanged: 2, refused: 1 })
  })

  it('changes a published company as a draft: readers see what they saw', async () => {
    const [company] = (
      await payload.find({
        collection: 'companies',
        where: { name: { equals: 'Takeda' } },
        draft: true,
        depth: 0,
        overrideAccess: true,
      })
    ).docs
    const id = String(company?.id)
    await publish(payload, { slug: 'companies', id })
    const csv = 'name,website\nＴａｋｅｄａ,https://takeda.example\n'
    const seen = await preview('companies', csv)
    expect(seen.body.rows[0]).toMatchObject({ what: 'update', id })
    await send('companies', csv, { step: 'apply', hash: seen.body.hash, lines: [2] })
    expect((await ask('GET', `/companies/${id}`)).body.website ?? null).toBeNull()
    const draft = await ask('GET', `/companies/${id}?draft=true`, { token: people.editor?.token })
    expect(draft.body.website).toBe('https://takeda.example')
  })

  it('applies only the file that was previewed', async () => {
    const seen = await preview('companies', 'name\nOne\n')
    const other = await send('companies', 'name\nTwo\n', { step: 'apply', hash: seen.body.hash, lines: [2] })
    expect([other.status, codeOf(other)]).toEqual([409, 'file-changed'])
  })

  it('refuses another encoding with a sentence, and people who may not import', async () => {
    const shiftJis = Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x95, 0x90, 0x93, 0x63])
    const wrong = await send('companies', shiftJis, { step: 'preview' })
    expect([wrong.status, codeOf(wrong)]).toEqual([415, 'not-utf-8'])
    for (const role of ['author', 'reviewer', 'organiser']) {
      expect((await send('companies', 'name\nA\n', { step: 'preview' }, role)).status).toBe(403)
    }
    expect((await ask('POST', '/companies/import', { form: formOf('name\nA\n', { step: 'preview' }) })).status).toBe(
      401,
    )
  })

  it('exports what the person may read, formulas neutralised, and reads its own export as unchanged', async () => {
    const made = await preview('companies', 'name,summary\nSum,=1+1\n')
    await send('companies', 'name,summary\nSum,=1+1\n', { step: 'apply', hash: made.body.hash, lines: [2] })
    const csv = String((await ask('GET', '/companies/export.csv', { token: people.editor?.token })).body)
    expect(csv).toContain("'=1+1")
    const again = (await preview('companies', csv)).body
    expect([again.counts.create, again.counts.update, again.counts.refused]).toEqual([0, 0, 0])
    const organiser = String((await ask('GET', '/companies/export.csv', { token: people.organiser?.token })).body)
    expect(organiser).toContain('Takeda')
    expect(organiser).not.toContain('Kolon')
  })
})
