/**
 * Runs a TypeScript command of the project in this process, installing the locked dependencies first where they are
 * missing: `node src/cli/bootstrap.mjs src/cli/demo/main.ts --port 3001`. Plain Node, because it runs on a fresh clone.
 */
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled } from './installed.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const [, , script, ...rest] = process.argv

try {
  if (major < 20 || (major === 20 && minor < 20)) {
    throw new Error(`Node 20.20 or newer is needed; this is ${process.versions.node}.`)
  }
  process.chdir(root)
  await ensureInstalled(root)
  process.argv = [process.argv[0], resolve(root, script), ...rest]
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(resolve(root, script)).href)
} catch (error) {
  // A sentence for a person; the stack only where something unforeseen broke.
  process.stderr.write(`${error.expected || !error.stack ? error.message : error.stack}\n`)
  process.exitCode = 1
}
