import { writeTable } from '../../../platform/csv'
import { read, requestTime } from '../../../site/queries/read'
import { siteSettings } from '../../../site/queries/site-settings'
import { trialRows } from '../../../site/queries/trial-rows'
import { trialFilterOf } from '../../../site/trial-query'
import { trialCells, trialColumns } from '../../../site/trials-csv'
import { matchesFilter } from '../../../trials'

/** `GET /trials.csv`: the tracker's table as a file, with the choices of `/trials` by the same parameters. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const filter = trialFilterOf(
    Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])),
  )
  const [rows, { origin }, now] = await Promise.all([read(trialRows, {}), read(siteSettings, {}), requestTime()])
  const found = rows.filter((row) => matchesFilter(row, filter))
  const csv = writeTable(
    trialColumns,
    found.map((row) => trialCells(row, origin)),
  )
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="trials-${now.toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}
