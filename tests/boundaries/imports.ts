import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import type { Breach } from './breach'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IFlattenedRuleSet & {
  options: Record<string, unknown>
}

export const importRules: readonly string[] = (config.forbidden ?? []).map(({ name }) => name ?? '')

const ROOMS = ['src', 'collections', 'migrations']

/** Every import under `baseDir` that the import table refuses. */
export const importBreaches = async (baseDir: string): Promise<Breach[]> => {
  const { enhancedResolveOptions, ...options } = config.options
  const rooms = ROOMS.filter((room) => existsSync(resolve(baseDir, room)))
  const { output } = await cruise(
    rooms,
    { ...options, baseDir: resolve(baseDir), validate: true, ruleSet: { forbidden: config.forbidden ?? [] } },
    { ...(enhancedResolveOptions as object), tsConfig: resolve('tsconfig.json') } as object,
    { tsConfig: extractTSConfig(resolve('tsconfig.json')) },
  )
  return (output as ICruiseResult).summary.violations.map((violation) => ({
    rule: violation.rule.name,
    file: violation.from,
    what: `imports ${violation.to}`,
  }))
}
