import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

const ask = (question: string): Promise<string> =>
  new Promise((settle) => {
    process.stderr.write(question)
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
    const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
    terminal.question('', (answer) => {
      terminal.close()
      process.stderr.write('\n')
      settle(answer)
    })
  })

/** A password: asked twice and not shown at a terminal, otherwise the first line of standard input. */
export const readPassword = async (): Promise<string> => {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? ''
  const first = await ask('Password (12 characters or more): ')
  if ((await ask('Once more: ')) !== first) throw new Error('The two were not the same.')
  return first
}
