import type { AfterErrorHook } from 'payload'

type Known = { name: string; message: string; status?: number; data?: Record<string, unknown> }

/**
 * Keeps in the answer what an error carries: our code, the fields a validation names. Payload asks `instanceof
 * APIError` for that, and the built app holds Payload more than once (start-up and routes are bundled apart), so there
 * the test fails for an error made in the other copy and its data is dropped.
 */
export const keepErrorData: AfterErrorHook = ({ error, result }) => {
  const { name, message, status, data } = error as Known
  if (!data || !status || status >= 500) return
  const [first] = ((result as { errors?: { data?: unknown }[] } | undefined)?.errors ?? []) as { data?: unknown }[]
  if (first?.data) return
  return { status, response: { errors: [{ name, data, message }] } }
}
