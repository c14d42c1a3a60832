import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { isBusy, isUniqueClash, isWriteConflict } from '../../../../src/platform/database/errors'

const caused = (cause: unknown) => new Error('outer', { cause: new Error('middle', { cause }) })

describe('what went wrong in a database', () => {
  it('is a write conflict where MongoDB says so, however deep', () => {
    expect(isWriteConflict(caused({ code: 112, message: 'Write conflict' }))).toBe(true)
    expect(isWriteConflict(caused({ errorLabelSet: new Set(['TransientTransactionError']) }))).toBe(true)
    expect(isWriteConflict(caused({ code: 11000 }))).toBe(false)
    expect(isWriteConflict(undefined)).toBe(false)
  })

  it('is a unique clash by either driver, or in any language of the panel', () => {
    expect(isUniqueClash(caused({ code: 11000 }))).toBe(true)
    expect(isUniqueClash(caused({ code: 'SQLITE_CONSTRAINT_UNIQUE' }))).toBe(true)
    const said = (message: string) => new ValidationError({ errors: [{ message, path: 'slug' }] })
    expect(isUniqueClash(said('Value must be unique'))).toBe(true)
    expect(isUniqueClash(said('값은 고유해야 합니다.'))).toBe(true)
    expect(isUniqueClash(said('This field is required.'))).toBe(false)
    expect(isUniqueClash({ code: 'SQLITE_CONSTRAINT_NOTNULL' })).toBe(false)
  })

  it('is a held lock where SQLite was busy', () => {
    expect(isBusy(caused({ code: 'SQLITE_BUSY_SNAPSHOT' }))).toBe(true)
    expect(isBusy({ code: 'SQLITE_FULL' })).toBe(false)
  })
})
