import { describe, expect, it } from 'vitest'
import { isRead, nameOf } from '../../../../src/platform/database/statements'

describe('a statement', () => {
  it.each([
    'select 1',
    '  SELECT * FROM "articles" WHERE "slug" = \'delete from\'',
    '-- why\n/* and how */ select 1',
    'values (1)',
    'EXPLAIN QUERY PLAN SELECT 1',
    'with a as (select 1) select * from a',
  ])('that changes nothing goes to the reader: %s', (sql) => {
    expect(isRead(sql)).toBe(true)
    expect(isRead({ sql, args: [] })).toBe(true)
  })

  it.each([
    'insert into "a" values (1) returning *',
    'UPDATE a SET b = 1',
    'delete from a',
    'with a as (select 1) delete from b where id in a',
    'PRAGMA foreign_keys = OFF',
    'PRAGMA foreign_keys',
    'BEGIN',
    'create table a (b)',
    'selection',
  ])('that may change something goes to the writer: %s', (sql) => {
    expect(isRead(sql)).toBe(false)
  })

  it('is named by its verb and table, without its values', () => {
    expect(nameOf(`insert into "users" ("email") values ('a@example.org')`)).toBe('insert into "users"')
    expect(nameOf('update `articles_v` set title = 1')).toBe('update `articles_v`')
    expect(nameOf('DELETE FROM a WHERE b = 1')).toBe('delete from a')
    expect(nameOf('PRAGMA foreign_keys = OFF')).toBe('pragma foreign_keys')
  })
})
