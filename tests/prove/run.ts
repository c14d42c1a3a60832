import { runHalf } from './half'
import { prove } from './proof'
import { lineOf } from './report'
import { openRoom } from './room'

await runHalf(openRoom, (room, { database, only, tell }) =>
  prove(
    room,
    (line) => tell((seconds) => lineOf(database, line, seconds, line.name.startsWith('saboteur')), line.ok),
    only,
  ),
)
