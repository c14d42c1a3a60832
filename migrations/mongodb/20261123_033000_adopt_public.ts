import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

const underSignOff = [
  'articles',
  'trials',
  'therapies',
  'milestones',
  'companies',
  'frameworks',
  'events',
  'speakers',
  'issues',
]

/** Asks the worker to write down what was public before there was sign-off; nothing is asked where nothing was. */
export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const collection = (name: string) => payload.db.connection.collection(name)
  // Two copies of the driver's types stand beside each other; the session is one of the adapter's own.
  const inSession = { session } as object
  let found = false
  for (const name of underSignOff) {
    found ||= Boolean(await collection(name).findOne({ _status: 'published' }, inSession))
  }
  if (!found) return
  const now = new Date()
  const row = { effect: 'adopt', state: 'open', due: now, attempts: 0, createdAt: now, updatedAt: now }
  await collection('outboxes').insertOne(row, inSession)
}
