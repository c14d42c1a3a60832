import type { Metadata } from 'next'
import { PageHead } from '../../site/components/page-head'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default function NotFound() {
  return (
    <PageHead
      kicker="Not found"
      title="There is no page at this address"
      deck="It may never have been there, or it was withdrawn. Check the address, or go on from one of these."
    >
      <ul>
        <li>
          <a href="/">Front page</a>
        </li>
        <li>
          <a href="/articles">All articles</a>
        </li>
        <li>
          <a href="/trials">Trial tracker</a>
        </li>
        <li>
          <a href="/frameworks">Regulatory frameworks</a>
        </li>
      </ul>
    </PageHead>
  )
}
