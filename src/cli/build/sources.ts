import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What the built app is made of. Commands and the tests are not in it. */
const ROOTS = ['src', 'collections', 'migrations', 'public']
const FILES = ['next.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const LEFT_OUT = [join('src', 'cli') + sep]

const filesUnder = (root: string, folder: string): string[] => {
  const entries = statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    : []
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** One hash over the names and contents of everything the build reads, as hexadecimal SHA-256. */
export const hashSources = (root: string): string => {
  const present = FILES.filter((file) => statSync(join(root, file), { throwIfNoEntry: false }))
  const files = [...ROOTS.flatMap((folder) => filesUnder(root, folder)), ...present]
    .filter((file) => !LEFT_OUT.some((folder) => file.startsWith(folder)))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(join(root, file))
    hash.update(`${file.split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
