export type Tone = 'ok' | 'warn' | 'stop' | 'quiet'

const shapes: Record<Tone, string> = { ok: '●', warn: '▲', stop: '■', quiet: '○' }

/** A state is a word and a shape, then a colour. */
export const State = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={`state ${tone}`}>
    <span className="shape" aria-hidden="true">
      {shapes[tone]}
    </span>{' '}
    {children}
  </span>
)

const recruiting: Record<string, Tone> = {
  RECRUITING: 'ok',
  ENROLLING_BY_INVITATION: 'ok',
  NOT_YET_RECRUITING: 'quiet',
  SUSPENDED: 'warn',
  TEMPORARILY_NOT_AVAILABLE: 'warn',
  TERMINATED: 'stop',
  WITHDRAWN: 'stop',
}

export const recruitmentTone = (value: string): Tone => recruiting[value] ?? 'quiet'

const eventTones: Record<string, { tone: Tone; label: string }> = {
  postponed: { tone: 'warn', label: 'Postponed' },
  'moved-online': { tone: 'warn', label: 'Moved online' },
  cancelled: { tone: 'stop', label: 'Cancelled' },
}

/** Nothing for an event that is as planned. */
export const EventState = ({ status }: { status: string }) => {
  const known = eventTones[status]
  return known ? <State tone={known.tone}>{known.label}</State> : null
}
