import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf } from '../../../../site/addresses'
import { ArticlesAbout } from '../../../../site/components/article-list'
import { LocalText } from '../../../../site/components/local-text'
import { Empty, Facts, RecordHead } from '../../../../site/components/page-head'
import { TrialTable } from '../../../../site/components/trial-table'
import { companyBySlug } from '../../../../site/queries/company'
import { read } from '../../../../site/queries/read'
import { recordMetadata } from '../../../../site/record-metadata'
import { slugOf } from '../../../../site/slug'
import { companyKinds, countryLabel, jurisdictionLabel, modalityLabel, partyRoleLabel } from '../../../../trials'

type Props = { params: Promise<{ slug: string }> }

const find = async (params: Props['params']) => read(companyBySlug, { slug: slugOf((await params).slug) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const company = await find(params)
  return recordMetadata('companies', company && { ...company, description: company.summary })
}

const kindLabel = (kind: string): string => companyKinds.find(({ value }) => value === kind)?.label ?? ''

export default async function Company({ params }: Props) {
  const company = await find(params)
  if (!company) notFound()
  return (
    <>
      <RecordHead
        kicker="Company"
        title={company.name}
        deck={company.summary || undefined}
        changedAt={company.changedAt}
      />
      <div className="prose-wide">
        <Facts
          facts={{
            'In its own script': company.nativeNames.length
              ? company.nativeNames.map(({ lang, text }, index) => (
                  <span key={lang + text}>
                    {index ? ', ' : null}
                    <LocalText lang={lang}>{text}</LocalText>
                  </span>
                ))
              : null,
            'Former names': company.formerNames
              .map(({ name, until }) => (until ? `${name} (until ${until})` : name))
              .join(', '),
            Kind: kindLabel(company.kind),
            Headquarters: company.headquarters ? (
              countryLabel(company.headquarters)
            ) : (
              <span className="soft">Not stated</span>
            ),
            'Part of': company.parent ? (
              <a href={addressOf('companies', company.parent.slug)}>{company.parent.name}</a>
            ) : null,
            Website: company.website ? <a href={company.website}>{new URL(company.website).hostname}</a> : null,
          }}
        />
      </div>
      <section className="section" aria-labelledby="therapies">
        <h2 id="therapies">Therapies</h2>
        {company.therapies.length ? (
          <ul className="cards plain">
            {company.therapies.map(({ id, slug, name, modality, role, territories }) => (
              <li key={id} className="record small">
                <a href={addressOf('therapies', slug)}>{name}</a>
                <p className="soft">{modalityLabel(modality)}</p>
                <p className="soft">
                  {role ? partyRoleLabel(role) : 'Role not stated'}
                  {territories.length ? ` for ${territories.map(jurisdictionLabel).join(', ')}` : ''}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <Empty>No published therapy names this company.</Empty>
        )}
      </section>
      {company.trials.length ? (
        <section className="section" aria-labelledby="trials">
          <h2 id="trials">Trials it sponsors</h2>
          <TrialTable rows={company.trials} labelledBy="trials" />
        </section>
      ) : null}
      {company.speakers.length ? (
        <section className="section" aria-labelledby="people">
          <h2 id="people">People</h2>
          <ul className="plain prose">
            {company.speakers.map(({ id, name, title }) => (
              <li key={id}>
                {name}
                {title ? <span className="soft">, {title}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ArticlesAbout articles={company.articles} />
    </>
  )
}
