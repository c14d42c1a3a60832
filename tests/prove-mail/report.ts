import { tableOf } from '../prove/table'

const figures = ['mails', 'sent', 'refused', 'unknown', 'doubled', 'lost', 'stuck', 'hidden', 'excess'] as const

export const { heading, row } = tableOf(figures, { title: 'what happened', name: 50, figure: 5 })
