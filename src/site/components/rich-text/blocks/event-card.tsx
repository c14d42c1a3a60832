import type { EventCardBlock } from '../../../../payload-types'
import { EventCard } from '../../event-card'
import { type BodyContext, idOf } from '../context'

export const renderEventCard = (block: EventCardBlock, { records, onUnknown }: BodyContext) => {
  const id = idOf(block.event)
  const event = records.events.find((one) => one.id === id)
  if (!event) return onUnknown('an event card whose event is not public')
  const speakers = block.showSpeakers ? records.speakers.filter(({ eventId }) => eventId === id) : []
  return <EventCard event={event} speakers={speakers} />
}
