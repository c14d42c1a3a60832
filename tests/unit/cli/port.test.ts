import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { ensurePortFree } from '../../../src/cli/port'

const at = { host: '127.0.0.1', how: 'PORT=3001' }

it('a port in use is said in one sentence, with what to do', async () => {
  const taken = createServer()
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready))
  const { port } = taken.address() as { port: number }
  const sentence = `Port ${port} is in use: stop what runs there, or choose another with PORT=3001.`
  await expect(ensurePortFree(port, at)).rejects.toThrow(sentence)
  await new Promise((gone) => taken.close(gone))
  await expect(ensurePortFree(port, at)).resolves.toBeUndefined()
})

it('so is an address that is not this machine’s', async () => {
  await expect(ensurePortFree(0, { ...at, host: '192.0.2.1' })).rejects.toThrow('no address 192.0.2.1')
})
