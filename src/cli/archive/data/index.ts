import { z } from 'zod'
import anchors from './anchors.json' with { type: 'json' }
import companies from './companies.json' with { type: 'json' }
import dimensions from './dimensions.json' with { type: 'json' }
import event from './event.json' with { type: 'json' }
import eu from './framework-eu.json' with { type: 'json' }
import jp from './framework-jp.json' with { type: 'json' }
import kr from './framework-kr.json' with { type: 'json' }
import us from './framework-us.json' with { type: 'json' }
import milestones from './milestones.json' with { type: 'json' }
import * as schema from './schema'
import sources from './sources.json' with { type: 'json' }
import speakers from './speakers.json' with { type: 'json' }
import therapies from './therapies.json' with { type: 'json' }
import trials from './trials.json' with { type: 'json' }

const files = z.strictObject({
  anchors: z.array(schema.anchor),
  companies: z.array(schema.company),
  dimensions: z.array(schema.dimension),
  event: schema.event,
  frameworks: z.array(schema.framework),
  milestones: z.array(schema.milestone),
  sources: z.array(schema.source),
  speakers: z.array(schema.speaker),
  therapies: z.array(schema.therapy),
  trials: z.array(schema.trial),
})

export type Archive = z.infer<typeof files>
export type Framework = Archive['frameworks'][number]
export type Finding = Framework['findings'][number]
export type Milestone = Archive['milestones'][number]
export type Trial = Archive['trials'][number]

/** The archive, checked once when this module is first read. @throws ZodError naming the file and field */
export const archive: Archive = files.parse({
  anchors,
  companies,
  dimensions,
  event,
  frameworks: [kr, jp, us, eu],
  milestones,
  sources,
  speakers,
  therapies,
  trials,
})

const byKey = <T extends { key: string }>(list: readonly T[], key: string): T => {
  const found = list.find((entry) => entry.key === key)
  if (!found) throw new Error(`the archive has no ${key}`)
  return found
}

export const therapyOf = (key: string) => byKey(archive.therapies, key)
export const companyOf = (key: string) => byKey(archive.companies, key)
export const frameworkOf = (key: string) => byKey(archive.frameworks, key)
