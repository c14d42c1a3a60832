import type { AfterStep, AlsoOn } from '../../editorial'

/** Both of what two rooms add to one transition, in their order. */
export const both = (first: AlsoOn, second: AlsoOn): AlsoOn =>
  Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((name) => {
      const steps = [first, second].flatMap((each) => each[name as keyof AlsoOn] ?? [])
      const run: NonNullable<AlsoOn['publish']> = async (step) => {
        const after: AfterStep[] = []
        for (const each of steps) {
          const then = await each(step)
          if (then) after.push(then)
        }
        return async (done) => {
          for (const then of after) await then(done)
        }
      }
      return [name, run]
    }),
  )
