import { type Proof, proveHalves } from '../prove/halves'
import { schedulesProof } from '../prove/schedules'
import { mailProof } from '../prove-mail/proof'
import { check, type Stage } from '../runner/stages'
import { importMapIsCurrent, migrationsAreCurrent, typesAreCurrent } from './generated'
import { startsOn } from './nodes'
import { seedIsRepeatable } from './seed'

const onNode = (major: number, binary: string | undefined): Stage =>
  check(`node ${major}`, async () => {
    if (!binary) throw new Error(`There is no Node ${major} here: .ci/run sets CI_NODE_${major}.`)
    return startsOn(binary)
  })

/** Workers killed, stopped and set on the same rows, on both databases: each case counts as a test. */
const proves = (name: string, proof: Proof): Stage => ({
  name,
  run: async () => {
    const { held, failed } = await proveHalves(proof, { short: true })
    return { passed: held, failed, skipped: 0 }
  },
})

/** What only a clean clone can show. Each fails, never skips, where it cannot be tried. */
export const ciStages: Stage[] = [
  check('generated types', typesAreCurrent),
  check('import map', importMapIsCurrent),
  check('migrations', migrationsAreCurrent),
  check('seed', seedIsRepeatable),
  proves('schedules proof', schedulesProof),
  proves('mail proof', mailProof),
  onNode(20, process.env.CI_NODE_20),
  onNode(22, process.env.CI_NODE_22),
  onNode(24, process.env.CI_NODE_24),
]
