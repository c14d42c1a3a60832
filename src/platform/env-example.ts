import { settings } from './env'

type Definition = {
  type: string
  defaultValue?: unknown
  innerType?: { _zod: { def: Definition } }
  in?: { _zod: { def: Definition } }
}

/** The default as a person would write it: before it is made absolute or a number. */
const writtenDefault = (definition: Definition): string => {
  if (definition.type === 'default') return String(definition.defaultValue)
  const inner = definition.innerType ?? definition.in
  return inner ? writtenDefault(inner._zod.def) : ''
}

const wrap = (sentence: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of sentence.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line)
      line = ''
    }
    line += line ? ` ${word}` : word
  }
  return [...lines, line]
}

/** `.env.example`: every setting with its meaning and its default, by the names the program reads. */
export const envExample = (): string => {
  const entries = Object.entries(settings).map(([name, schema]) => {
    const definition = schema._zod.def as unknown as Definition
    const comment = wrap(schema.description ?? '', 116).map((line) => `# ${line}`)
    // What has no default and no meaning when it is missing has to be written; the rest is there to be uncommented.
    const required = !schema.safeParse(undefined).success
    return [...comment, `${required ? '' : '#'}${name}=${writtenDefault(definition)}`].join('\n')
  })
  return `# Settings of Imprimatur. Copy this file to .env and fill in what you need.\n\n${entries.join('\n\n')}\n`
}
