/** Bytes of a line of base64: 76 characters (RFC 2045, 6.8). */
const LINE = 57

export type Slots = Record<string, string>

/** Makes the base64 of a text whose slots are filled, in lines. */
export type BodyTemplate = (values: Slots) => string

type Slot = { name: string; at: number; length: number }

const lines = (bytes: Buffer): string => {
  const encoded = bytes.toString('base64')
  let out = ''
  for (let at = 0; at < encoded.length; at += 76) out += `${encoded.slice(at, at + 76)}\r\n`
  return out
}

/** The text as bytes, with its slots at their length and where they lie. */
const laidOut = (text: string, lengths: Record<string, number>): { bytes: Buffer; slots: Slot[] } => {
  const slots: Slot[] = []
  const parts: Buffer[] = []
  let at = 0
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const piece of text.split(/(\{\{[a-z]+\d*\}\})/)) {
    const name = /^\{\{([a-z]+\d*)\}\}$/.exec(piece)?.[1]
    const length = name === undefined ? undefined : lengths[name]
    if (name === undefined || length === undefined) add(Buffer.from(piece, 'utf8'))
    else {
      slots.push({ name, at, length })
      add(Buffer.alloc(length, 'x'))
    }
  }
  return { bytes: Buffer.concat(parts), slots }
}

/**
 * Encodes once what every reader gets, and for each reader only the lines their own links lie on: values of one length
 * leave every other line as it was. `{{name}}` is a slot where `lengths` names it.
 */
export const bodyTemplate = (text: string, lengths: Record<string, number>): BodyTemplate => {
  const { bytes, slots } = laidOut(text, lengths)
  const ranges: { from: number; to: number; slots: Slot[] }[] = []
  for (const slot of slots) {
    const from = Math.floor(slot.at / LINE) * LINE
    const to = Math.min(bytes.length, Math.ceil((slot.at + slot.length) / LINE) * LINE)
    const last = ranges.at(-1)
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to)
      last.slots.push(slot)
    } else ranges.push({ from, to, slots: [slot] })
  }
  const still: string[] = []
  let done = 0
  for (const { from, to } of ranges) {
    still.push(lines(bytes.subarray(done, from)))
    done = to
  }
  const rest = lines(bytes.subarray(done))

  return (values) => {
    let out = ''
    ranges.forEach((range, index) => {
      const own = Buffer.from(bytes.subarray(range.from, range.to))
      for (const { name, at, length } of range.slots) {
        const value = values[name] ?? ''
        if (Buffer.byteLength(value) !== length) throw new RangeError(`The value for ${name} has not its length.`)
        own.write(value, at - range.from, 'utf8')
      }
      out += still[index] + lines(own)
    })
    return out + rest
  }
}
