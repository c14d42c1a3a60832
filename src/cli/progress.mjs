/**
 * Says on standard error that a long step is under way, for how long already, and how long it took. On a terminal one
 * line is rewritten each second; elsewhere a line is added every fifteen seconds.
 * @template T
 * @param {string} label what is being done, as a person would say it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` returns; what it throws is thrown on
 */
export const withProgress = async (label, work) => {
  const started = Date.now()
  const terminal = process.stderr.isTTY
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const line = (text, end) => process.stderr.write(terminal ? `\r\u001b[2K${text}${end}` : `${text}\n`)
  line(`${label} …`, '')
  const timer = setInterval(() => line(`${label} … ${seconds()} s`, ''), terminal ? 1_000 : 15_000)
  try {
    const result = await work()
    line(`${label}: done in ${seconds()} s.`, '\n')
    return result
  } catch (error) {
    line(`${label}: failed after ${seconds()} s.`, '\n')
    throw error
  } finally {
    clearInterval(timer)
  }
}
