/**
 * What a web process does before it answers: it opens Payload (settings, database, schema), so that a bad start ends
 * here with a sentence and not in the first reader's request, and runs the duties where they are embedded.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWeb } = await import('./worker/embedded')
    await startWeb()
    const { readEnv } = await import('./platform/env')
    const { settleClientAddresses } = await import('./platform/rate-limit/client-address')
    const { renameUnspokenMethods } = await import('./platform/http/unspoken-methods')
    renameUnspokenMethods()
    settleClientAddresses({ trustProxy: readEnv().TRUST_PROXY === '1' })
  }
}
