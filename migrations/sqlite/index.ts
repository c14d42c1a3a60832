import { up as up_20261122_195946_initial } from './20261122_195946_initial'
import { up as up_20261122_202348_archive_loads } from './20261122_202348_archive_loads'

export const migrations = [
  { name: '20261122_195946_initial', up: up_20261122_195946_initial },
  { name: '20261122_202348_archive_loads', up: up_20261122_202348_archive_loads },
]
