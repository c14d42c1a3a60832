/** Operations a second of `work`, done `times` times one after another. */
export const perSecond = async (times: number, work: (n: number) => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  for (let n = 0; n < times; n += 1) await work(n)
  return (times * 1000) / (performance.now() - start)
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Row = { operation: string; ours: number; bare: number; ratio: number; spread: [number, number] }

/** Alternates ours and bare for `rounds` rounds after one round of each to warm up; the ratio is the rounds' median. */
export const compare = async (
  operation: string,
  rounds: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<Row> => {
  await ours()
  await bare()
  const pairs: { ours: number; bare: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    // The one that goes first changes from round to round, so that neither always follows the other's garbage.
    if (round % 2) pairs.push({ bare: await bare(), ours: await ours() })
    else pairs.push({ ours: await ours(), bare: await bare() })
  }
  const ratios = pairs.map((pair) => pair.ours / pair.bare)
  return {
    operation,
    ours: median(pairs.map((pair) => pair.ours)),
    bare: median(pairs.map((pair) => pair.bare)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  }
}

/** The rows as a Markdown table. */
export const table = (rows: Row[], names: [string, string] = ['ours/s', 'bare/s']): string =>
  [
    `| Operation | ${names[0]} | ${names[1]} | ratio | spread |`,
    '|---|--:|--:|--:|--:|',
    ...rows.map(
      ({ operation, ours, bare, ratio, spread }) =>
        `| ${operation} | ${ours.toFixed(0)} | ${bare.toFixed(0)} | ${ratio.toFixed(2)} | ${spread[0].toFixed(2)}–${spread[1].toFixed(2)} |`,
    ),
  ].join('\n')
