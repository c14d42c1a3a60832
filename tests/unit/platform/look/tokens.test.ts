import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dark, light, type Tokens } from '../../../../src/platform/look/tokens'

const css = readFileSync('src/site/styles/tokens.css', 'utf8')

const block = (start: string): Record<string, string> => {
  const from = css.indexOf(start)
  const text = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const words = ['ink', 'ink-soft', 'link', 'accent', 'ok', 'warn', 'stop'] as const

describe.each([
  ['light', light, ':root {'],
  ['dark', dark, '@media screen and (prefers-color-scheme: dark)'],
] as [string, Tokens, string][])('the %s colours', (_, tokens, start) => {
  it('are the same in the style sheet', () => {
    expect(block(start)).toEqual(tokens)
  })

  it.each(words)('set %s legibly on paper and on tint', (name) => {
    expect(contrast(tokens[name], tokens.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tokens[name], tokens.tint)).toBeGreaterThanOrEqual(4.5)
  })

  it('draw a rule that carries meaning at three to one', () => {
    expect(contrast(tokens['rule-strong'], tokens.paper)).toBeGreaterThanOrEqual(3)
  })
})
