import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the committed migrations of a folder, oldest first, without their ending. */
export const committed = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .sort()
    : []

/** The schema as the newest committed migration left it; undefined before the first. */
export const latestSnapshot = (folder: string): unknown => {
  const latest = committed(folder).at(-1)
  return latest ? JSON.parse(readFileSync(join(folder, `${latest}.json`), 'utf8')) : undefined
}

/** Empties a folder of migrations, so that one initial migration can take the place of all. */
export const startOver = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

/** Lists the committed migrations for the program, which is bundled and cannot read a folder when it runs. */
export const writeIndex = (folder: string): void => {
  const names = committed(folder)
  const imports = names.map((name) => `import { up as up_${name} } from './${name}'\n`).join('')
  const entries = names.map((name) => `  { name: '${name}', up: up_${name} },\n`).join('')
  writeFileSync(join(folder, 'index.ts'), `${imports}${imports ? '\n' : ''}export const migrations = [\n${entries}]\n`)
}

/** `20261122_194400_initial`: the moment in UTC, then the name. */
export const migrationName = (moment: Date, name: string): string => {
  const [day, time] = moment.toISOString().split('T') as [string, string]
  return `${day.replaceAll('-', '')}_${time.slice(0, 8).replaceAll(':', '')}_${name.replace(/\W+/g, '_')}`
}
