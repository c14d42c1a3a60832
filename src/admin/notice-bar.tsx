import type { Payload } from 'payload'
import { deskZone } from './desk-zone'
import { sayWith } from './say'
import { when } from './when'
import './panel.css'

type Custom = { clock?: { now(): Date }; clockMoved?: boolean; demonstration?: () => boolean }

/** Above every screen of the panel: that the clock is moved, and that this is a demonstration. */
export const NoticeBar = async ({ payload, i18n }: { payload: Payload; i18n: { t: unknown } }) => {
  const { clock, clockMoved, demonstration } = (payload.config.custom ?? {}) as Custom
  const say = sayWith(i18n)
  const notices = [
    ...(clockMoved && clock ? [say('clockMoved', { time: when(clock.now(), await deskZone(payload)) })] : []),
    ...(demonstration?.() ? [say('demo')] : []),
  ]
  if (!notices.length) return null
  return (
    <aside className="imprimatur-notice">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </aside>
  )
}
