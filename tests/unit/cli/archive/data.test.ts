import { describe, expect, it } from 'vitest'
import { archive, companyOf, therapyOf } from '../../../../src/cli/archive/data'
import { checkRegistryId, foldName } from '../../../../src/trials'
import facts from '../../../support/archive/facts.json' with { type: 'json' }

const kinds: Record<string, string> = {
  designation_granted: 'designation',
  application_submitted: 'submitted',
  application_accepted: 'accepted',
  trial_resumed: 'study-resumed',
  approved: 'approved',
  launched: 'launched',
}

const modalities: Record<string, string> = {
  gene_therapy_nonviral: 'gene-therapy-nonviral',
  gene_therapy_aav: 'gene-therapy-aav',
  gene_therapy_unspecified_vector: 'gene-therapy-unspecified',
  gene_modified_cell_therapy: 'cell-therapy-gene-modified',
  car_t: 'car-t',
  cell_therapy_msc: 'cell-therapy-msc',
  cell_therapy_immune: 'cell-therapy-immune',
  cell_therapy_other: 'cell-therapy-other',
  cell_therapy_unspecified: 'cell-therapy-unspecified',
}

const phases: Record<string, string[]> = { PHASE3: ['PHASE3'], PHASE2_PHASE3: ['PHASE2', 'PHASE3'] }

const listed = facts.trials.map((row, index) => ({ row, trial: archive.trials[index], number: index + 1 }))

describe('the trials', () => {
  it('are the rows of the listing, in order', () => {
    expect(archive.trials.map(({ row }) => row)).toEqual(facts.trials.map(({ provenance }) => provenance.row))
    expect(archive.trials).toHaveLength(facts.counts.trials)
  })

  it.each(listed)('row $number states what the listing states', ({ row, trial }) => {
    if (!trial) throw new Error('missing')
    const [therapy] = trial.therapies.map(therapyOf)
    expect(trial.country).toBe(row.country)
    expect(trial.phases).toEqual(row.phase ? phases[row.phase] : [])
    expect(trial.registryIds.map(({ value }) => value)).toEqual(row.nctId ? [row.nctId] : [])
    expect(trial.companies.map((key) => companyOf(key).name)).toEqual(row.companies)
    expect(therapy?.companies).toEqual(trial.companies)
    expect(therapy?.name).toBe(row.therapy.name)
    expect(therapy?.modality).toBe(modalities[row.modality.class])
    expect(therapy?.modalityDetail).toBe(row.modality.label)
    expect(therapy?.cellSourceOrVector ?? null).toBe(row.modality.cellSourceOrVector)
    expect(therapy?.transgene ?? null).toBe(row.modality.transgene)
    expect(therapy?.target ?? null).toBe(row.modality.target)
    expect(trial.indications).toHaveLength(row.indications.length)
  })

  it.each(listed)('row $number states a donor only where the listing does, or where there are no cells', (each) => {
    const { row, trial } = each
    const donor = trial?.therapies.map(therapyOf)[0]?.donor ?? null
    const withoutCells = ['gene_therapy_nonviral', 'gene_therapy_aav'].includes(row.modality.class)
    expect(donor).toBe(row.modality.donor ?? (withoutCells ? 'none' : null))
  })

  it.each(listed)('row $number runs where the listing places the study, not where it was filed or approved', (each) => {
    const { row, trial } = each
    const filed = row.regulatoryStatements.filter(({ event }) => event !== 'trial_resumed')
    const elsewhere = new Set(filed.map(({ jurisdiction }) => jurisdiction))
    const alsoRuns = row.id === 'trial-02' ? ['KR'] : row.jurisdictions.filter((place) => !elsewhere.has(place))
    expect(trial?.countries).toEqual(alsoRuns)
  })

  it('say recruiting only where the row does, and nothing else about recruitment', () => {
    const recruiting = facts.trials.filter(({ statusStage }) => statusStage === 'trial_recruiting').map(({ id }) => id)
    expect(archive.trials.filter((trial) => trial.recruitment).map(({ key }) => key)).toEqual(
      recruiting.map((id) => id.replace('-', '/')),
    )
    for (const { recruitment } of archive.trials) expect([undefined, 'RECRUITING']).toContain(recruitment)
  })

  it('carry well-formed registry identifiers', () => {
    for (const { registryIds } of archive.trials)
      for (const { registry, value } of registryIds) expect(checkRegistryId(registry, value)).toBe(true)
    expect(archive.trials.filter(({ registryIds }) => registryIds.length)).toHaveLength(facts.counts.trialsWithNctId)
  })
})

describe('the therapies', () => {
  it('carry the aliases of the rows, and no study programme among them', () => {
    for (const row of facts.trials) {
      const therapy = archive.therapies.find(({ name }) => name === row.therapy.name)
      expect(therapy?.aliases).toEqual(
        row.therapy.aliases.filter(({ kind }) => kind !== 'program').map(({ name, kind }) => ({ value: name, kind })),
      )
    }
  })

  it('share no name, however it is spelt', () => {
    const names = archive.therapies.flatMap(({ key, name, aliases }) =>
      [...new Set([name, ...aliases.map(({ value }) => value)].map(foldName))].map((folded) => ({ folded, key })),
    )
    expect(new Set(names.map(({ folded }) => folded)).size).toBe(names.length)
  })
})

describe('the milestones', () => {
  const stated = facts.trials.flatMap((row) =>
    row.regulatoryStatements.map((statement) => ({ ...statement, name: row.therapy.name })),
  )

  it('are the regulatory statements of the rows, with the date stated or “not stated”', () => {
    expect(
      archive.milestones.map(({ therapy, jurisdiction, kind, authority, occurredOn, indication }) => ({
        name: therapyOf(therapy).name,
        jurisdiction,
        kind,
        authority,
        occurredOn,
        indication: indication?.toLowerCase(),
      })),
    ).toEqual(
      stated.map((statement) => ({
        name: statement.name,
        jurisdiction: statement.jurisdiction,
        kind: kinds[statement.event],
        authority: 'authority' in statement ? statement.authority : undefined,
        occurredOn: 'date' in statement ? statement.date : 'not stated',
        indication: 'indication' in statement ? statement.indication?.toLowerCase() : undefined,
      })),
    )
  })
})

describe('the conference', () => {
  it('stands on its day, whole and in its zone', () => {
    const { name, startDate, endDate, allDay, timeZone, venue } = archive.event
    expect({ name, startDate, endDate, allDay, timeZone, place: [venue.name, venue.city, venue.country] }).toEqual({
      name: facts.event.name,
      startDate: facts.event.date,
      endDate: facts.event.endDate,
      allDay: true,
      timeZone: facts.event.timeZone,
      place: [facts.event.venue, facts.event.city, facts.event.country],
    })
  })

  it('has the twelve speakers in order, their names in the parts the listing gives', () => {
    expect(
      archive.speakers.map(({ order, name, title, country, company }) => ({
        order,
        display: name.display,
        parts: [name.family, name.given, name.other ?? null],
        title,
        country,
        company: companyOf(company).name,
      })),
    ).toEqual(
      facts.speakers.map(({ order, name, nameParts, title, country, affiliations }) => ({
        order,
        display: name,
        parts: [nameParts.family, nameParts.given, nameParts.other],
        title,
        country,
        company: affiliations[0]?.organisation,
      })),
    )
    expect(archive.speakers.every(({ name }) => !name.confirmed)).toBe(true)
  })
})

describe('the sources', () => {
  it('are the three articles, the ten references and the documents the anchors name', () => {
    expect(archive.sources.map(({ key }) => key)).toEqual([
      ...facts.sources.map(({ id }) => `source/${id}`),
      ...facts.references.map(({ id }) => `source/${id}`),
      ...archive.anchors.map(({ source }) => source),
    ])
  })

  it.each(facts.references)('$id keeps its authors, date and DOI', (reference) => {
    const source = archive.sources.find(({ key }) => key === `source/${reference.id}`)
    expect(source?.csl.author).toEqual(reference.author)
    expect(source?.csl.type).toBe(reference.type)
    expect(source?.csl.issued?.['date-parts'][0]).toEqual(reference.issued.split('-').map(Number))
    expect(source?.doi).toBe('lookedUp' in reference ? reference.lookedUp?.DOI : undefined)
  })
})
