import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { machineNow } from '../../../platform/claims'
import { type Statement, sqliteDriver } from '../drivers'
import type { DeliveryLedger, Held, Result } from './delivery-ledger'
import { stoppedSince, workerLost } from './delivery-ledger'

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ')
const idsIn = (ids: readonly string[]): string => `id IN (${marks(ids.length)})`
const stamp = (): string => machineNow().toISOString()

const COLUMNS =
  'id, issue, subscriber, address_hash, address, domain, state, reason, variant, parts, token_version, due_at, attempts, created_at, updated_at'
const PER_STATEMENT = 200

const heldOf = (row: Record<string, unknown>): Held => ({
  id: String(row.id),
  subscriber: String(row.subscriber ?? ''),
  addressHash: String(row.address_hash),
  address: String(row.address ?? ''),
  domain: String(row.domain ?? ''),
  variant: String(row.variant ?? 'default'),
  parts: String(row.parts ?? ''),
  tokenVersion: Number(row.token_version ?? 0),
  attempts: Number(row.attempts ?? 0),
})

const notStopped = `NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.address_hash = deliveries.address_hash
  AND s.active_key IS NOT NULL AND s.scope IN ('all', ?))`

/** Marked before, where the answer to an earlier try of the same mark was lost: what is to be marked never went out. */
const ours = `state IN ('claimed', 'transmitting')`

/** Of a late answer too: a worker that stalled past its lease still knows what became of its mail. */
const underWay = `token = ? AND state IN ('transmitting', 'unknown')`

const recorded = (results: readonly Result[], token: string): Statement[] => {
  const now = stamp()
  const sent = results.filter(({ state }) => state === 'sent')
  const statements: Statement[] = sent.length
    ? [
        {
          sql: `UPDATE deliveries SET state = 'sent', smtp_code = 250, sent_at = ?, reason = NULL, lease_until = NULL
                WHERE ${underWay} AND ${idsIn(sent.map(({ id }) => id))}`,
          args: [now, token, ...sent.map(({ id }) => id)],
        },
      ]
    : []
  for (const result of results) {
    if (result.state === 'sent') continue
    const due = result.state === 'waiting' ? result.dueAt.toISOString() : null
    statements.push({
      sql: `UPDATE deliveries SET state = ?, reason = ?, smtp_code = ?, attempts = ?, due_at = COALESCE(?, due_at),
              token = CASE WHEN ? = 'waiting' THEN NULL ELSE token END, lease_until = NULL, updated_at = ?
            WHERE ${underWay} AND id = ?`,
      args: [result.state, result.reason, result.code, result.attempts, due, result.state, now, token, result.id],
    })
  }
  return statements
}

export const sqliteLedger = (payload: Payload): DeliveryLedger => {
  const client = sqliteDriver(payload)
  return {
    add: async (rows) => {
      const now = stamp()
      const statements: Statement[] = []
      for (let at = 0; at < rows.length; at += PER_STATEMENT) {
        const group = rows.slice(at, at + PER_STATEMENT)
        statements.push({
          sql: `INSERT INTO deliveries (${COLUMNS}) VALUES ${group.map(() => `(${marks(15)})`).join(', ')}
                ON CONFLICT (issue, address_hash) DO NOTHING`,
          args: group.flatMap((row) => [
            randomUUID(),
            row.issue,
            row.subscriber,
            row.addressHash,
            row.address,
            row.domain,
            row.state,
            row.reason,
            row.variant,
            row.parts,
            row.tokenVersion,
            now,
            0,
            now,
            now,
          ]),
        })
      }
      if (statements.length) await client.batch(statements, 'write')
    },
    tally: async (issue) => {
      const { rows } = await client.execute({
        sql: 'SELECT state, reason, count(*) AS count FROM deliveries WHERE issue = ? GROUP BY state, reason',
        args: [issue],
      })
      return rows.map(({ state, reason, count }) => ({
        state: String(state),
        reason: reason === null ? null : String(reason),
        count: Number(count),
      }))
    },
    claim: async ({ issue, token }, { now, leaseUntil, limit }) => {
      const { rows } = await client.execute({
        sql: `UPDATE deliveries SET state = 'claimed', token = ?, lease_until = ?
              WHERE state = 'waiting' AND id IN (
                SELECT id FROM deliveries WHERE issue = ? AND state = 'waiting' AND due_at <= ? ORDER BY due_at LIMIT ?
              ) RETURNING id, subscriber, address_hash, address, domain, variant, parts, token_version, attempts`,
        args: [token, leaseUntil.toISOString(), issue, now.toISOString(), limit],
      })
      return rows.map(heldOf)
    },
    turn: async ({ issue, token }, { list, results, mark, leaseUntil }) => {
      const ids = mark.map(({ id }) => id)
      const now = stamp()
      const statements = recorded(results, token)
      if (ids.length) {
        statements.push({
          sql: `UPDATE deliveries SET state = 'transmitting', started_at = ?, lease_until = ?
                WHERE token = ? AND ${ours} AND ${idsIn(ids)} AND address IS NOT NULL AND ${notStopped}
                  AND EXISTS (SELECT 1 FROM dispatches d WHERE d.issue = ? AND d.state = 'sending') RETURNING id`,
          args: [now, leaseUntil.toISOString(), token, ...ids, list, issue],
        })
      }
      if (!statements.length) return new Set()
      const answers = await client.batch(statements, 'write')
      const marked = new Set(ids.length ? (answers.at(-1)?.rows ?? []).map(({ id }) => String(id)) : [])
      const left = ids.filter((id) => !marked.has(id))
      if (left.length) {
        await client.execute({
          sql: `UPDATE deliveries SET state = 'excluded', reason = ?, token = NULL, lease_until = NULL, updated_at = ?
                WHERE token = ? AND ${ours} AND ${idsIn(left)} AND (address IS NULL OR NOT ${notStopped})`,
          args: [stoppedSince, now, token, ...left, list],
        })
      }
      return marked
    },
    renew: async ({ issue, token }, leaseUntil) => {
      await client.execute({
        sql: `UPDATE deliveries SET lease_until = ? WHERE issue = ? AND token = ? AND state IN ('claimed', 'transmitting')`,
        args: [leaseUntil.toISOString(), issue, token],
      })
    },
    release: async ({ token }, ids, dueAt) => {
      if (!ids.length) return
      await client.execute({
        sql: `UPDATE deliveries SET state = 'waiting', token = NULL, lease_until = NULL, reason = NULL, due_at = COALESCE(?, due_at), updated_at = ?
              WHERE token = ? AND (${ours} OR (state = 'unknown' AND reason = ?)) AND ${idsIn(ids)}`,
        args: [dueAt?.toISOString() ?? null, stamp(), token, workerLost, ...ids],
      })
    },
    expire: async (issue, now) => {
      const passed = [issue, now.toISOString()]
      await client.batch(
        [
          {
            sql: `UPDATE deliveries SET state = 'waiting', token = NULL, lease_until = NULL, updated_at = ?
                  WHERE issue = ? AND state = 'claimed' AND lease_until < ?`,
            args: [stamp(), ...passed],
          },
          {
            sql: `UPDATE deliveries SET state = 'unknown', reason = ?, lease_until = NULL, updated_at = ?
                  WHERE issue = ? AND state = 'transmitting' AND lease_until < ?`,
            args: [workerLost, stamp(), ...passed],
          },
        ],
        'write',
      )
    },
    cancel: async (issue) => {
      await client.execute({
        sql: `UPDATE deliveries SET state = 'cancelled', reason = 'cancelled', token = NULL, lease_until = NULL, updated_at = ?
              WHERE issue = ? AND state IN ('waiting', 'claimed')`,
        args: [stamp(), issue],
      })
    },
    nextDue: async (issue) => {
      const { rows } = await client.execute({
        sql: `SELECT min(CASE state WHEN 'waiting' THEN due_at ELSE lease_until END) AS due FROM deliveries
              WHERE issue = ? AND state IN ('waiting', 'claimed', 'transmitting')`,
        args: [issue],
      })
      const due = rows[0]?.due
      return due ? new Date(String(due)) : null
    },
  }
}
