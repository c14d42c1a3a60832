import { up as up_20261122_205321_initial } from './20261122_205321_initial'

export const migrations = [
  { name: '20261122_205321_initial', up: up_20261122_205321_initial },
]
