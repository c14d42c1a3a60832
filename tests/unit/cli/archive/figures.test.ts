import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { archive, frameworkOf } from '../../../../src/cli/archive/data'
import { figures } from '../../../../src/cli/archive/figures'
import { type Box, WIDTH } from '../../../../src/cli/archive/figures/canvas'
import { covers } from '../../../../src/cli/archive/figures/japan-tracks-and-classes'
import { steps } from '../../../../src/cli/archive/figures/korean-act-timeline'
import { missingGlyphs, wrap } from '../../../../src/cli/archive/figures/type'

const folder = resolve('src/cli/archive')
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(figures)('the figure $name', ({ name, alt, caption, draw }) => {
  const { boxes, height, svg } = draw()

  it('has a glyph for every character in the face it is set in', () => {
    expect(boxes.flatMap(({ text, face }) => missingGlyphs(text, face))).toEqual([])
  })

  it('keeps every line of text inside the picture', () => {
    for (const { text, ...box } of boxes)
      expect(box.x >= 0 && box.x + box.width <= WIDTH - 24 && box.y > 0 && box.y + box.height < height, text).toBe(true)
  })

  it('sets no line of text over another', () => {
    const clashes = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((two) => (overlap(one, two) ? [`${one.text} / ${two.text}`] : [])),
    )
    expect(clashes).toEqual([])
  })

  it('is legible at 600 pixels: no text under 12', () => {
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => (Number(size) * 600) / WIDTH)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })

  it('comes with words for readers who cannot see it, a caption and a committed picture', () => {
    expect(alt.length).toBeGreaterThan(150)
    expect(caption).toMatch(/\.$/)
    expect(existsSync(`${folder}/pictures/${name}.png`)).toBe(true)
  })
})

describe('the committed pictures', () => {
  const draw = async (fonts: string) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', `${folder}/draw.ts`, '--check'], {
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    })

  it('are what their sources draw', { timeout: 60_000 }, async () => {
    const { stdout } = await draw(`${folder}/figures/fonts.conf`)
    expect(stdout.trim().split('\n')).toHaveLength(figures.length)
  })

  it('are refused a rendering without the packaged fonts', { timeout: 60_000 }, async () => {
    await expect(draw('/nonexistent/fonts.conf')).rejects.toThrow(/packaged fonts were not found/)
  })
})

describe('type', () => {
  it('knows a character that a face lacks', () => {
    expect(missingGlyphs('약', 'regular')).toEqual(['약'])
    expect(missingGlyphs('약', 'korean')).toEqual([])
  })

  it('refuses a word wider than its column', () => {
    expect(() => wrap('Breakthrough', 'regular', 16, 60)).toThrow(RangeError)
  })
})

describe('words drawn by hand', () => {
  it('date the Korean act as the framework and the anchors do', () => {
    const known = [
      ...frameworkOf('framework/kr').instruments.flatMap(({ title, promulgated, effective }) => [
        title,
        promulgated,
        effective,
      ]),
      ...archive.anchors.flatMap(({ dates }) => dates),
    ].join(' ')
    for (const { on } of steps) expect(known).toContain(on)
  })

  it('describe the classes as the framework does', () => {
    for (const { tier = '', description } of frameworkOf('framework/jp').pathways.filter((pathway) => pathway.tier)) {
      const row = covers[tier]
      const said = description.toLowerCase()
      expect(said).toContain(row?.risk.toLowerCase())
      for (const part of row?.text.split(/[;,] /) ?? [])
        expect(said).toContain(part.replace(/ since .*/, '').toLowerCase())
    }
  })
})
