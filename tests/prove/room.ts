import { join } from 'node:path'
import type { Payload } from 'payload'
import { type MailServer, mailServer } from '../support/mail-server'
import { type MovedClock, movedClock } from './clock'
import { type Desk, openDesk } from './desk'
import { type Ground, groundAt } from './ground'
import type { Half } from './half'
import { type DatabaseName, makePlace, type Place } from './places'

/** Everything one proof on one database has at hand. */
export type Room = Ground & {
  database: DatabaseName
  short: boolean
  place: Place
  payload: Payload
  clock: MovedClock
  desk: Desk
  /** Where the workers hand over their mail. */
  mail: MailServer
  close: () => Promise<void>
}

export const openRoom = async ({ database, short, bundles }: Half): Promise<Room> => {
  const place = await makePlace(database)
  const clock = movedClock(join(place.folder, 'clock.json'))
  const mail = await mailServer()
  const ground = groundAt(place, {
    short,
    bundles,
    leases: ['schedule-lease', 'notice-lease'],
    settings: { SMTP_URL: mail.url, CLOCK_FILE: clock.file },
  })
  const { payload, desk } = await openDesk(clock)
  return {
    ...ground,
    database,
    short,
    place,
    payload,
    clock,
    desk,
    mail,
    close: async () => {
      await ground.workers.killAll()
      await payload.destroy()
      await mail.stop()
      await place.remove()
    },
  }
}
