/**
 * `npm run prove:schedules`: what is scheduled goes out once, whatever happens to the workers.
 *
 * Articles are written, approved by somebody else and scheduled, on SQLite and on a MongoDB replica set of this run's
 * own. Then real worker processes (the command of `npm run worker`) are killed outright at each named moment of a
 * publication and at fifty random ones, set off in pairs on the same rows, stopped for longer than their claim holds and
 * resumed; the clock jumps, the database goes away and comes back. One line a case and database says what then stood:
 *
 *   due       rows whose time came                  stuck    still open two minutes later
 *   done      ended as planned, with everything     altered  in public and not what was approved, by its hash
 *   doubled   carried out twice, by the trail, by   early    public before its time
 *             the public writes or the versions     retried  claims beyond the first
 *   lost      ended otherwise, or marked done
 *             while nothing stands in public
 *
 * Anything but `done` ends the run with 1, and so does a trail that does not verify. What happened is read from the
 * public rows, the versions, the outbox and the trail, never from the ledger's own word alone.
 *
 * Last it proves its teeth: two saboteurs, each a file put in the place of one of the program's when the worker is
 * bundled, must show as doubled or lost, or the run fails.
 *
 *   room.ts, ground.ts, places.ts  a database, and how it is taken away; workers on it
 *   clock.ts, points.ts            time; named moments
 *   desk.ts, workers.ts            documents with rows; processes
 *   look.ts, verdict.ts            what happened; what it means
 *   scenarios/, saboteurs/         what is done to the workers; teeth
 *   proof.ts, run.ts, halves.ts, half.ts, table.ts, report.ts  the run
 *
 * `--short` is the form `.ci/run` takes; `--database sqlite` and `--only <words>` are for whoever mends something.
 */
import { proveFromCommand } from './halves'
import { schedulesProof } from './schedules'

await proveFromCommand(schedulesProof)
