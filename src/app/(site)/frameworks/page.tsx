import type { Metadata } from 'next'
import { FrameworkItem } from '../../../site/components/framework-item'
import { Empty, PageHead } from '../../../site/components/page-head'
import { frameworkBriefs } from '../../../site/queries/front-page'
import { read } from '../../../site/queries/read'

export const metadata: Metadata = {
  title: 'Regulatory frameworks',
  description: 'How each jurisdiction regulates cell and gene therapy, answer by answer, dated and sourced.',
  alternates: { canonical: '/frameworks' },
}

export default async function Frameworks() {
  const frameworks = await read(frameworkBriefs, {})
  return (
    <>
      <PageHead
        kicker="Regulation"
        title="Regulatory frameworks"
        deck="One jurisdiction at a time: the acts, who decides, and a dated, sourced answer to each of our questions."
      >
        {frameworks.length > 1 ? (
          <p>
            <a href="/frameworks/compare">Compare them side by side, on any date</a>
          </p>
        ) : null}
      </PageHead>
      <h2 className="unseen">By jurisdiction</h2>
      {frameworks.length ? (
        <ul className="items plain prose">
          {frameworks.map((framework) => (
            <FrameworkItem key={framework.id} framework={framework} />
          ))}
        </ul>
      ) : (
        <Empty>No framework is published yet.</Empty>
      )}
    </>
  )
}
