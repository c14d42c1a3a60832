import { up as up_20261122_203657_initial } from './20261122_203657_initial'
import { up as up_20261122_205152_rules_of_the_model } from './20261122_205152_rules_of_the_model'

export const migrations = [
  { name: '20261122_203657_initial', up: up_20261122_203657_initial },
  { name: '20261122_205152_rules_of_the_model', up: up_20261122_205152_rules_of_the_model },
]
