import type { topics } from '../../../../trials/domain/vocabulary'
import type { List } from '../../lists'

type Topic = (typeof topics)[number]['value']

/** A page that says one thing: its heading and its sentences. */
export type Said = { title: string; text: string }

/** What a reader is told, on pages and by mail. `{{name}}` stands for a value. */
export type ReaderWords = {
  lists: Record<List, { name: string; about: string }>
  topics: Record<Topic, string>
  /** Shown beside the box a reader ticks, where the desk has written none of its own. */
  consent: Record<List | 'clicks', string>
  clicks: { title: string; label: string }
  subscribe: Said & {
    email: string
    name: string
    optional: string
    which: string
    interests: string
    interestsHint: string
    countries: string
    countriesHint: string
    language: string
    residence: string
    residenceHint: string
    notSaid: string
    leaveEmpty: string
    send: string
  }
  wrong: { email: string; lists: string; tries: string; form: string; wording: string; heading: string }
  sent: Said
  confirm: Said & { button: string }
  confirmed: Said
  expired: Said
  unknown: Said
  unsubscribe: { title: string; text: string; all: string; button: string }
  unsubscribed: Said
  preferences: Said & {
    letters: string
    state: { active: string; pending: string; unsubscribed: string; none: string; paused: string }
    addHint: string
    pause: string
    pauseHint: string
    pauseNone: string
    days: string
    save: string
    saved: string
    savedAsked: string
    tries: string
    stopAll: string
    stopAllText: string
    data: string
    dataText: string
    dataButton: string
    erase: string
    eraseText: string
    eraseTick: string
    eraseButton: string
    eraseUnticked: string
  }
  erased: Said
  mail: {
    subject: string
    hello: string
    asked: string
    button: string
    until: string
    ignore: string
    sender: string
  }
  /** What a reader is told of their consent where their law wants it. */
  notice: {
    consent: Said
    withdrawal: Said
    reconfirmation: Said
    agreed: string
    withdrawn: string
    keep: string
    stop: string
    stopButton: string
    choose: string
    chooseButton: string
  }
}
