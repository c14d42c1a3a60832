import { up as up_20261122_203657_initial } from './20261122_203657_initial'

export const migrations = [
  { name: '20261122_203657_initial', up: up_20261122_203657_initial },
]
