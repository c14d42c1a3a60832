import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf, withQuery } from '../../../../site/addresses'
import { ArticlesAbout } from '../../../../site/components/article-list'
import { Corrections } from '../../../../site/components/corrections'
import { Day } from '../../../../site/components/dates'
import { Authorities, Checklists, Findings, Instruments, Pathways } from '../../../../site/components/framework-parts'
import { JsonLd } from '../../../../site/components/json-ld'
import { FaceFor } from '../../../../site/components/local-text'
import { PageHead } from '../../../../site/components/page-head'
import { RichText } from '../../../../site/components/rich-text'
import { SourcesSection } from '../../../../site/components/sources-section'
import { dayIn } from '../../../../site/dates'
import { frameworkBySlug } from '../../../../site/queries/framework'
import { logMissingPart, read, requestTime } from '../../../../site/queries/read'
import { siteSettings } from '../../../../site/queries/site-settings'
import { slugOf } from '../../../../site/slug'
import { recordData } from '../../../../site/structured-data'
import { jurisdictionLabel } from '../../../../trials'

type Props = { params: Promise<{ slug: string }> }

const find = async (params: Props['params']) => read(frameworkBySlug, { slug: slugOf((await params).slug) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const framework = await find(params)
  if (!framework) return {}
  const address = addressOf('frameworks', framework.slug)
  return {
    title: framework.title,
    description: framework.summary || undefined,
    alternates: { canonical: address },
    openGraph: { title: framework.title, description: framework.summary || undefined, url: address },
  }
}

export default async function Framework({ params }: Props) {
  const [framework, now] = await Promise.all([find(params), requestTime()])
  if (!framework) notFound()
  const data = { ...framework, path: addressOf('frameworks', framework.slug) }
  return (
    <article lang={framework.language}>
      <FaceFor lang={framework.language} />
      <JsonLd data={recordData(data, await read(siteSettings, {}))} />
      <PageHead
        kicker={jurisdictionLabel(framework.jurisdiction)}
        title={framework.title}
        deck={framework.summary || undefined}
      >
        <Corrections corrections={framework.corrections} />
        <p className="small soft">
          {framework.changedAt ? (
            <>
              This record last changed <Day at={framework.changedAt} /> ·{' '}
            </>
          ) : null}
          <a href={withQuery('/frameworks/compare', { j: framework.jurisdiction })}>Compare with others</a>
        </p>
      </PageHead>
      <Findings framework={framework} day={dayIn(now)} />
      <Instruments framework={framework} />
      <Authorities framework={framework} />
      <Pathways framework={framework} />
      <Checklists framework={framework} />
      {framework.body ? (
        <div className="section article-text">
          <RichText
            body={framework.body}
            records={framework.records}
            today={dayIn(now)}
            prefix="body-"
            onUnknown={(what) => {
              void logMissingPart(`framework ${framework.slug}: ${what}`)
              return null
            }}
          />
        </div>
      ) : null}
      <ArticlesAbout articles={framework.articles} />
      <SourcesSection sources={framework.sources} />
    </article>
  )
}
