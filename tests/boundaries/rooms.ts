/** Where a source file may lie at all: the house plan of docs/architecture.md. */
const ROOMS = [
  /^src\/(?:editorial|newsletter|trials|frameworks|events)\/(?:(?:index|gate|hooks|(?:[a-z]+-)?endpoints)\.ts$|domain\/|actions\/)/,
  /^src\/(?:platform|worker|admin|site|app|cli)\//,
  /^src\/(?:payload\.config|payload-types|instrumentation|proxy)\.ts$/,
  /^collections\/(?:(?:index|access-table)\.ts$|[a-z-]+\/)/,
  /^migrations\/(?:sqlite|mongodb)\//,
]

export const isInARoom = (file: string): boolean => ROOMS.some((room) => room.test(file))
