/** Fields of one block of a report, by their names in lower case; of a name that comes twice the first. */
export type Fields = Readonly<Record<string, string>>

const MOST_BLOCKS = 50
const MOST_LINES = 2_000

/** Blocks of `Name: value` lines with folded continuations, as RFC 3464 and RFC 5965 have them. */
export const reportBlocks = (text: string): Fields[] => {
  const blocks: Record<string, string>[] = [{}]
  let name = ''
  for (const line of text.split(/\r\n|\r|\n/, MOST_LINES)) {
    const block = blocks.at(-1) as Record<string, string>
    if (!line.trim()) {
      if (Object.keys(block).length) blocks.push({})
      if (blocks.length > MOST_BLOCKS) break
      name = ''
    } else if (/^[ \t]/.test(line)) {
      if (name) block[name] = `${block[name]} ${line.trim()}`
    } else {
      const found = /^([A-Za-z0-9-]{1,60}):[ \t]*(.*)$/.exec(line)
      name = found?.[1]?.toLowerCase() ?? ''
      if (found && Object.hasOwn(block, name)) name = ''
      if (name) block[name] = (found?.[2] ?? '').trim().slice(0, 1_000)
    }
  }
  return blocks.filter((block) => Object.keys(block).length)
}

export type DeliveryStatus = { action: string; status: string; diagnostic: string | null }

/** The first recipient a delivery report names as failed or delayed; a mail of ours has one. */
export const deliveryStatusIn = (text: string): DeliveryStatus | null => {
  for (const block of reportBlocks(text)) {
    const action = block.action?.toLowerCase()
    // A comment may follow the code.
    const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(block.status ?? '')?.[0]
    if (action && status && (block['final-recipient'] || block['original-recipient'])) {
      return { action, status, diagnostic: /\b[245]\d\d\b/.exec(block['diagnostic-code'] ?? '')?.[0] ?? null }
    }
  }
  return null
}

/** The kind of feedback a report carries, such as `abuse`; null where the text is none. */
export const feedbackTypeIn = (text: string): string | null => {
  const [fields] = reportBlocks(text)
  return fields?.['feedback-type']?.toLowerCase().slice(0, 40) || null
}
