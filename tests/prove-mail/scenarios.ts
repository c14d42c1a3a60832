import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../prove/wait'
import type { SinkFault, SinkStep } from '../support/smtp-sink'
import { CLAIMED_AHEAD, CONNECTIONS, type Room } from './room'

/** Sends one or more issues under some trouble, and names them. */
export type Scenario = { name: string; run: (room: Room) => Promise<string[]>; saboteur?: boolean }

/** The moments of a sending at which a worker is killed outright, in their order. */
const moments = [
  ['after it took the preparing', 'dispatch-after-claim'],
  ['after a batch of candidates', 'dispatch-after-batch'],
  ['before the sending may begin', 'dispatch-before-sending'],
  ['after the claim', 'mail-after-claim'],
  ['before mails are marked', 'mail-before-mark'],
  ['after mails were marked', 'mail-after-mark'],
  ['before the hand-over', 'mail-before-handover'],
  ['after the hand-over, before its note', 'mail-after-handover'],
] as const

const killedAt = async (room: Room, point: string): Promise<string[]> => {
  const { points, workers } = room
  await workers.ensure(1)
  points.hold(point)
  const issue = await room.begin()
  const pid = await points.reached(point)
  await room.strike(pid, 'SIGKILL')
  points.letGo(point, pid)
  await workers.ensure(1)
  return [issue]
}

/** A worker killed while the server has some bytes of a body, or all of it and has not answered. */
const killedWith = async (room: Room, step: 'body' | 'dot'): Promise<string[]> => {
  const { workers, sink } = room
  await workers.ensure(1)
  let stalls = 0
  sink.answer = (at) => (at === step && stalls++ < 2 ? (step === 'dot' ? 'keep-silent' : 'stall') : null)
  const before = sink.withheld
  const issue = await room.begin()
  await until('A body on its way', 90_000, () => stalls >= 1)
  await room.strike(workers.active[0]?.pid as number, 'SIGKILL')
  // Those answers are among what was in flight.
  sink.withheld = before
  sink.answer = () => null
  await workers.ensure(1)
  return [issue]
}

/** Two workers at an issue, one of them killed at a moment nobody chose; an issue a kill. */
const killedAnywhere = async (room: Room, kills: number): Promise<string[]> => {
  const { workers, sink } = room
  const latencyMs = 100
  const lastsMs = (room.readers / (2 * CONNECTIONS)) * latencyMs
  const issues: string[] = []
  for (let n = 0; n < kills; n += 1) {
    await workers.ensure(2)
    sink.latencyMs = latencyMs
    const before = sink.taken.length
    const issue = await room.begin()
    issues.push(issue)
    await until('A mail of this issue', 90_000, () => sink.taken.length > before)
    await sleep(Math.random() * lastsMs)
    const victim = workers.active[Math.floor(Math.random() * 2)]
    if (victim) await room.strike(victim.pid, 'SIGKILL')
    // Now and then everything comes to its end.
    if (n % 5 === 4) for (const one of issues.slice(-5)) await room.settled(one)
  }
  sink.latencyMs = 0
  return issues
}

/** Stopped for longer than its lease holds, and resumed once another worker has taken over: at the end, or half way. */
const stalledAt = async (room: Room, point: string, halfWay = false): Promise<string[]> => {
  const { points, workers, sink } = room
  await workers.ensure(2)
  sink.latencyMs = halfWay ? 200 : 15
  points.hold(point)
  const issue = await room.begin()
  const pid = await points.reached(point)
  await room.strike(pid, 'SIGSTOP')
  points.letGo(point, pid)
  const before = sink.taken.length
  await sleep(room.leaseMs + 1_500)
  // Until some of what the stopped one had claimed went out by the other, which sends the rest first.
  const others = Math.max(0, room.readers - CLAIMED_AHEAD) + 2 * CONNECTIONS
  if (halfWay) await until('Mails by the other worker', 90_000, () => sink.taken.length >= before + others)
  else await room.settled(issue)
  await workers.signal(pid, 'SIGCONT')
  await sleep(room.leaseMs)
  sink.latencyMs = 0
  return [issue]
}

const together = async (room: Room): Promise<string[]> => {
  await room.workers.ensure(2)
  return [await room.begin(), await room.begin()]
}

const databaseAway = async (room: Room): Promise<string[]> => {
  const { place, workers, sink, short } = room
  await workers.ensure(2)
  sink.latencyMs = 40
  const issue = await room.begin()
  const before = sink.taken.length
  await until('A mail of this issue', 60_000, () => sink.taken.length > before)
  const bringBack = await place.takeAway()
  await sleep(short ? 5_000 : 15_000)
  await bringBack()
  sink.latencyMs = 0
  // Both workers may still have to write down what became of mails: neither is killed before it has.
  await room.settled(issue)
  await until('Every late answer', 30_000, async () => (await room.unknownOf(issue)) === 0).catch(() => false)
  return [issue]
}

/** Every seventh time at this step the server does this instead. */
const faulty = async (room: Room, step: SinkStep, fault: SinkFault): Promise<string[]> => {
  const { workers, sink } = room
  await workers.ensure(1)
  let asked = 0
  sink.answer = (at) => (at === step && ++asked % 7 === 3 && asked < 60 ? fault : null)
  const issue = await room.begin()
  await room.settled(issue)
  sink.answer = () => null
  return [issue]
}

const steps: SinkStep[] = ['greeting', 'ehlo', 'mail', 'rcpt', 'data', 'body', 'dot']
const faults: SinkFault[] = ['drop', 'defer', 'refuse']

/** Everything one database is put through; a few of each in the short form. */
export const scenarios = (short: boolean): Scenario[] => [
  ...moments
    .filter(([, point]) => !short || ['mail-after-claim', 'mail-after-mark', 'mail-after-handover'].includes(point))
    .map(([words, point]) => ({ name: `killed ${words}`, run: (room: Room) => killedAt(room, point) })),
  { name: 'killed with a body half sent', run: (room) => killedWith(room, 'body') },
  { name: 'killed behind the final dot', run: (room) => killedWith(room, 'dot') },
  { name: `killed at ${short ? 5 : 100} random moments`, run: (room) => killedAnywhere(room, short ? 5 : 100) },
  ...(short
    ? ['mail-after-claim']
    : ['mail-after-claim', 'mail-after-mark', 'mail-before-handover', 'mail-after-handover']
  ).map((point) => ({ name: `stopped past its lease at ${point}`, run: (room: Room) => stalledAt(room, point) })),
  {
    name: 'stopped, and resumed while another one sends',
    run: (room) => stalledAt(room, 'mail-after-claim', true),
  },
  { name: 'two workers, two issues', run: together },
  { name: 'the database goes away', run: databaseAway },
  ...steps.flatMap((step) =>
    (step === 'dot' ? [...faults, 'withhold' as const] : step === 'body' ? ['drop' as const] : faults)
      .filter(
        (fault) => !short || ['rcpt:defer', 'dot:withhold', 'body:drop', 'ehlo:drop'].includes(`${step}:${fault}`),
      )
      .map((fault) => ({ name: `the server: ${fault} at ${step}`, run: (room: Room) => faulty(room, step, fault) })),
  ),
  { name: 'token match taken out', run: (room) => stalledAt(room, 'mail-after-claim', true), saboteur: true },
]
