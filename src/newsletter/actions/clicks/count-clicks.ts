import type { Payload } from 'payload'
import { addressOf } from '../../domain/clicks/links'
import type { DispatchReport } from '../../domain/dispatch/dispatch-report'
import { mongoRows, onSqlite, sqliteDriver } from '../drivers'
import { linksOfIssue } from './links-of-issue'

type Counted = { link: number; machine: boolean; count: number }

/** Counted in the database: a much read issue has more rows than a screen that asks every two seconds may fetch. */
const counted = async (payload: Payload, issue: string): Promise<Counted[]> => {
  if (onSqlite(payload)) {
    const { rows } = await sqliteDriver(payload).execute({
      sql: 'SELECT link, machine, count(*) AS count FROM clicks WHERE issue = ? GROUP BY link, machine',
      args: [issue],
    })
    return rows.map((row) => ({ link: Number(row.link), machine: Boolean(row.machine), count: Number(row.count) }))
  }
  const rows = mongoRows(payload, 'clicks').aggregate([
    { $match: { issue } },
    { $group: { _id: { link: '$link', machine: '$machine' }, count: { $sum: 1 } } },
  ])
  return (await rows.toArray()).map(({ _id, count }) => {
    const { link, machine } = _id as { link: number; machine?: boolean }
    return { link, machine: Boolean(machine), count: Number(count) }
  })
}

/** Mails of an issue in which a link was opened, by a person or by machines alone; what was opened most comes first. */
export const countClicks = async (payload: Payload, issue: string): Promise<NonNullable<DispatchReport['clicks']>> => {
  const rows = await counted(payload, issue)
  const links = rows.length ? await linksOfIssue(payload, issue) : null
  if (!links) return []
  const sum = (link: number, machine: boolean) =>
    rows.find((row) => row.link === link && row.machine === machine)?.count
  return [...new Set(rows.map(({ link }) => link))]
    .sort((a, b) => a - b)
    .map((link) => ({
      link: addressOf(links[link] ?? ''),
      people: sum(link, false) ?? 0,
      machines: sum(link, true) ?? 0,
    }))
    .sort((a, b) => b.people - a.people || b.machines - a.machines)
}
