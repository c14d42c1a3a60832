import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withProgress } from './progress.mjs'

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Names of locked packages that are not installed in the locked version, by npm's own record of what it installed.
 * Optional ones (binaries of other platforms) may be absent, never of another version.
 * @param {string} root the project's folder
 * @returns {string[]}
 */
export const missingPackages = (root) => {
  const locked = read(join(root, 'package-lock.json'))?.packages
  if (!locked) throw new Error(`${root} holds no package-lock.json: run this from a whole copy of the project.`)
  const installed = read(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {}
  return Object.keys(locked).filter((path) => {
    if (path === '') return false
    const here = installed[path]
    if (!here) return !locked[path].optional && !locked[path].peer
    return here.version !== locked[path].version
  })
}

/**
 * Installs the locked dependencies where they are missing. Plain Node, so that it runs before there are any.
 * @param {string} root
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export const ensureInstalled = async (root) => {
  if (missingPackages(root).length === 0) return false
  await withProgress('Installing the locked dependencies (a minute or two, once)', async () => {
    const output = []
    const code = await new Promise((resolve, reject) => {
      const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      npm.stdout.on('data', (part) => output.push(part))
      npm.stderr.on('data', (part) => output.push(part))
      const breakOff = () => {
        npm.kill()
        process.exit(130)
      }
      process.once('SIGTERM', breakOff)
      npm.on('error', reject)
      npm.on('close', (code) => {
        process.off('SIGTERM', breakOff)
        resolve(code)
      })
    })
    if (code !== 0) {
      process.stderr.write(Buffer.concat(output))
      throw new Error('npm could not install the locked dependencies; its own words are above.')
    }
  })
  const missing = missingPackages(root)
  if (missing.length) throw new Error(`npm finished, but these are still missing: ${missing.slice(0, 5).join(', ')}.`)
  return true
}
