import { expect, it } from 'vitest'
import { keepErrorData } from '../../../src/platform/keep-error-data'

type Args = Parameters<typeof keepErrorData>[0]
const answer = (error: object, errors: object[] = [{ message: 'x' }]) =>
  keepErrorData({ error, result: { errors }, req: {}, context: {} } as unknown as Args)

it('keeps the data of an error made by another copy of Payload', () => {
  const error = { name: 'AppError', message: 'Changed.', status: 409, data: { code: 'changed-since-loaded' } }
  expect(answer(error)).toEqual({
    status: 409,
    response: { errors: [{ name: 'AppError', message: 'Changed.', data: { code: 'changed-since-loaded' } }] },
  })
})

it('leaves alone what is answered already, and never opens an internal error', () => {
  const data = { code: 'a' }
  expect(answer({ status: 409, data, message: 'm' }, [{ message: 'm', data }])).toBeUndefined()
  expect(answer({ status: 500, data: { secret: 1 }, message: 'm' })).toBeUndefined()
  expect(answer({ data, message: 'm' })).toBeUndefined()
  expect(answer({ status: 404, message: 'm' })).toBeUndefined()
})
