import type { Payload } from 'payload'

export const settings = {
  senders: [{ name: 'Imprimatur desk', address: 'desk@journal.example', replyTo: 'editor@journal.example' }],
  postalAddress: '12 Press Street, Seoul 04524, Korea',
}

/** Who sends and from where, once for a database; what a test has set itself stays. */
export const mailSettings = async (payload: Payload): Promise<void> => {
  const { senders } = await payload.findGlobal({ slug: 'mail', depth: 0, overrideAccess: true })
  if (senders?.length) return
  await payload.updateGlobal({ slug: 'mail', data: settings, depth: 0, overrideAccess: true })
}
