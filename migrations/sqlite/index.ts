import { up as up_20261122_195946_initial } from './20261122_195946_initial'

export const migrations = [
  { name: '20261122_195946_initial', up: up_20261122_195946_initial },
]
