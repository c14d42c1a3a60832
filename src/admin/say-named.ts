import type { Named } from '../editorial/domain/named'
import type { Say } from './use-words'

/** Who it was, in the reader's language. */
export const sayNamed = (say: Say, named: Named): string => {
  switch (named.who) {
    case 'person':
      return named.me ? say('byYou') : named.name
    case 'command':
      return say('byCommand', { name: named.name })
    case 'gone':
      return say('byGone')
    case 'withheld':
      return say('byWithheld')
    case 'worker':
      return say('byWorker')
    default:
      return say('byAnonymous')
  }
}
