import { systemClock } from '../platform'
import { backup } from './backup'

const [folder] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Say where to: npm run backup -- <folder>\n')
  process.exitCode = 2
} else {
  process.stdout.write(`Copied to ${await backup({ folder, at: systemClock.now() })}\n`)
}
