import { describe, expect, it } from 'vitest'
import { WriterQueue } from '../../../../src/platform/database/writer-queue'

describe('the queue of writers', () => {
  it('gives one turn at a time, in the order they were asked for', async () => {
    const queue = new WriterQueue(1_000)
    const order: string[] = []
    const first = await queue.acquire('first')
    const later = ['second', 'third'].map(async (name) => {
      const release = await queue.acquire(name)
      order.push(name)
      release()
    })
    order.push('first')
    first()
    await Promise.all(later)
    expect(order).toEqual(['first', 'second', 'third'])
  })

  it('refuses whoever waited too long, and goes on with the next', async () => {
    const queue = new WriterQueue(30)
    const release = await queue.acquire('update "articles"')
    const refused = await queue.acquire('insert into "rows"').catch((error) => error)
    expect(refused).toMatchObject({ code: 'database-writer-wait', status: 503 })
    expect(refused.message).toContain('insert into "rows"')
    expect(refused.message).toContain('update "articles"')
    const next = queue.acquire('next')
    release()
    expect(await next).toEqual(expect.any(Function))
    expect(queue.length).toBe(0)
  })

  it('is not confused by a turn that is ended twice', async () => {
    const queue = new WriterQueue(30)
    const first = await queue.acquire('first')
    first()
    const second = await queue.acquire('second')
    first()
    await expect(queue.acquire('third')).rejects.toMatchObject({ code: 'database-writer-wait' })
    second()
  })
})
