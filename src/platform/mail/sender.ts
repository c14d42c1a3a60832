import addressparser from 'nodemailer/lib/addressparser'

/** A sender as nodemailer takes it: it quotes or encodes the name itself, so a comma in it cannot break the header. */
export type Sender = { readonly name: string; readonly address: string }

/** `Desk, Seoul <desk@x.example>` or a bare address → its parts. @throws where there is no single address in it */
export const parseSender = (text: string): Sender => {
  const bracketed = /^(.*)<([^<>]+)>\s*$/s.exec(text)
  // The name is taken as written up to the bracket: an unquoted comma in it would read as two senders.
  if (bracketed) {
    const name = (bracketed[1] ?? '').trim().replace(/^"(.*)"$/s, '$1')
    return { name: name.replace(/\\(.)/g, '$1'), address: (bracketed[2] ?? '').trim() }
  }
  const [only, ...more] = addressparser(text, { flatten: true })
  if (!only?.address || more.length) throw new Error('MAIL_FROM is not one address.')
  return { name: only.name, address: only.address }
}
