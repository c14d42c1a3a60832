import { describe, expect, it } from 'vitest'
import { readOptions } from '../../../../src/cli/demo/options'
import { ExpectedError } from '../../../../src/cli/processes'

describe('the options of the demo', () => {
  it('are the present, port 3000 and nothing thrown away by default', () => {
    expect(readOptions([])).toEqual({ help: false, fresh: false, yes: false, port: 3000, at: undefined })
  })

  it('take a moment with its offset', () => {
    expect(readOptions(['--at', '2025-08-20T09:00+09:00']).at).toEqual(new Date('2025-08-20T00:00:00Z'))
    expect(readOptions(['--at=2025-08-20T00:00:00Z']).at).toEqual(new Date('2025-08-20T00:00:00Z'))
  })

  it.each([
    [['--at', '2025-08-20'], /^--at takes a moment with its offset/],
    [['--at', '2025-08-20T09:00'], /^--at takes a moment with its offset/],
    [['--at', '2025-13-20T09:00Z'], /^--at takes a moment with its offset/],
    [['--port', '0'], /^--port takes a whole number/],
    [['--port', '70000'], /^--port takes a whole number/],
    [['--port', 'http'], /^--port takes a whole number/],
    [['--frehs'], /Unknown option '--frehs'.*--help/],
    [['now'], /--help/],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence)
    expect(() => readOptions(args)).toThrow(ExpectedError)
  })
})
