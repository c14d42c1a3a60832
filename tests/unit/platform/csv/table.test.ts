import { describe, expect, it } from 'vitest'
import { csvLimits, decodeCsv, neutralise, readTable, writeTable } from '../../../../src/platform/csv'

const columns = [{ key: 'name', synonyms: ['会社名', 'Company name'], required: true }, { key: 'note' }]
const utf8 = (text: string) => new TextEncoder().encode(text)
const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'nothing thrown'
}

describe('decoding an uploaded file', () => {
  it('takes UTF-8 with and without a byte order mark', () => {
    expect(decodeCsv(utf8('name\n코오롱'))).toBe('name\n코오롱')
    expect(readTable(decodeCsv(utf8('\uFEFFname\n武田薬品')), columns).rows[0]?.cells.name).toBe('武田薬品')
  })

  it.each([
    ['Shift_JIS', Uint8Array.from([0x6e, 0x0a, 0x95, 0x90, 0x93, 0x63])],
    ['EUC-KR', Uint8Array.from([0x6e, 0x0a, 0xc7, 0xd1, 0xb1, 0xb9])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x6e, 0x00])],
    ['UTF-16 without a mark', Uint8Array.from([0x6e, 0x00, 0x61, 0x00])],
  ])('refuses %s and says how to save as UTF-8', (_, bytes) => {
    expect(() => decodeCsv(bytes)).toThrow(/Excel choose File, Save As|not plain text/)
    expect(code(() => decodeCsv(bytes))).toBe('not-utf-8')
  })

  it('refuses a workbook, an empty file and one over the cap', () => {
    expect(code(() => decodeCsv(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00])))).toBe('not-csv')
    expect(code(() => decodeCsv(utf8(' \n ')))).toBe('file-empty')
    expect(code(() => decodeCsv(new Uint8Array(csvLimits.bytes + 1)))).toBe('file-too-large')
  })
})

describe('reading a table', () => {
  it('finds columns by synonym, width and case folded, and names those it does not know', () => {
    const table = readTable('会社名,Ｎｏｔｅ,Colour\nA,b,c\n', columns)
    expect(table).toEqual({
      columns: ['name', 'note'],
      unknown: ['Colour'],
      rows: [{ line: 2, cells: { name: 'A', note: 'b' } }],
    })
  })

  it('keeps full-width letters, quoted commas, quotation marks and line ends inside a cell', () => {
    const { rows } = readTable('name,note\r\n"ＫＤＤＩ, 株式会社","line one\r\nsays ""yes"""\r\n김민지,x\r\n', columns)
    expect(rows[0]?.cells).toEqual({ name: 'ＫＤＤＩ, 株式会社', note: 'line one\r\nsays "yes"' })
    expect(rows[1]?.cells.name).toBe('김민지')
    expect(rows.map(({ line }) => line)).toEqual([2, 3])
  })

  it('composes decomposed Hangul, so that one name is one name', () => {
    expect(readTable(`name\n${'김민지'.normalize('NFD')}\n`, columns).rows[0]?.cells.name).toBe('김민지')
  })

  it('reads tab-separated text and passes over empty rows, which still count', () => {
    expect(readTable('name\tnote\n\nA\tb\n\t\n', columns).rows).toEqual([{ line: 3, cells: { name: 'A', note: 'b' } }])
  })

  it('refuses a file without its required column, doubled columns, no rows, too many rows and open quotation marks', () => {
    expect(code(() => readTable('a;b\n1;2\n', columns))).toBe('columns-missing')
    expect(code(() => readTable('name,Company name\nA,B\n', columns))).toBe('columns-twice')
    expect(code(() => readTable('name\n', columns))).toBe('no-rows')
    expect(code(() => readTable(`name\n${'A\n'.repeat(csvLimits.rows + 1)}`, columns))).toBe('too-many-rows')
    expect(code(() => readTable('name\n"A\n', columns))).toBe('csv-malformed')
    expect(readTable(`name\n${'A\n'.repeat(csvLimits.rows)}`, columns).rows).toHaveLength(csvLimits.rows)
  })
})

describe('writing a table', () => {
  it.each(['=1+1', '+82 2', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('neutralises %j', (cell) => {
    expect(neutralise(cell)).toBe(`'${cell}`)
  })

  it.each([
    ['Kim;=1+1', "Kim;'=1+1"],
    ['Kim; =1+1', "Kim;' =1+1"],
    ['Kim;"=1+1', `Kim;'"=1+1`],
    ['Kim\t@SUM(A1)', "Kim\t'@SUM(A1)"],
    ['Kim\n+82', "Kim\n'+82"],
    ['Kim\r\n-1', "Kim\r\n'-1"],
    ['Kim;;＝1', "Kim;;'＝1"],
    ['=1;=2;3', "'=1;'=2;3"],
    [' =1', "' =1"],
    ['"=1', `'"=1`],
    ['\n=1', "'\n'=1"],
  ])('neutralises %j where a spreadsheet that splits there would begin a cell', (cell, guarded) => {
    expect(neutralise(cell)).toBe(guarded)
  })

  it.each(['CAR-T; gene editing', 'a, =b', 'p<0.05 = yes', 'a;b', 'x@example.org; y@example.org', "'=1", '', 'a;'])(
    'leaves %j as it is',
    (cell) => {
      expect(neutralise(cell)).toBe(cell)
    },
  )

  it('leaves a spreadsheet nothing to run, whichever sign it splits at', () => {
    const cells = ['x;=1', 'x\t=1', 'x\n=1', '";=1;"', 'a,"b";\n"=1"', ' =1', '\r\n;=1', '＠x;\t=1']
    const text = writeTable(
      ['name', 'note'],
      cells.map((cell) => ({ name: cell, note: cell })),
    ).slice(1)
    const split = (sign: string) => text.split(/\r\n|\r|\n/).flatMap((line) => line.split(sign))
    for (const sign of [';', '\t']) {
      for (const cell of split(sign)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/)
    }
    const read = readTable(decodeCsv(utf8(text)), columns).rows.map(({ cells: { note } }) => note)
    expect(read).toEqual(cells.map((cell) => cell.trim()))
  })

  it('begins with a byte order mark and reads back as it was written', () => {
    const rows = [
      { name: '=cmd()', note: 'a "b", c\nd' },
      { name: '홍길동', note: '' },
    ]
    const text = writeTable(['name', 'note'], rows)
    expect(text.startsWith("\uFEFFname,note\r\n'=cmd()")).toBe(true)
    expect(readTable(decodeCsv(utf8(text)), columns).rows.map(({ cells }) => cells)).toEqual(rows)
  })
})
