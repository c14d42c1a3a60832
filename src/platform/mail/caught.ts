import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'

export type CaughtMail = {
  readonly id: string
  readonly at: Date | undefined
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | undefined
}

const ID = /^[0-9A-Za-z-]+$/

const addresses = (field: { text: string } | { text: string }[] | undefined): string =>
  [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')

/** Ids of the caught messages, newest first; empty where none was caught yet. */
export const listCaughtMail = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .sort()
    .reverse()
}

/** One caught message, parsed; null where there is none of that id. The HTML is the sender's: show it only sandboxed. */
export const readCaughtMail = async (folder: string, id: string): Promise<CaughtMail | null> => {
  if (!ID.test(id)) return null
  const raw = await readFile(join(folder, `${id}.eml`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!raw) return null
  const mail = await simpleParser(raw)
  return {
    id,
    at: mail.date,
    from: mail.from?.text ?? '',
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || undefined,
  }
}
