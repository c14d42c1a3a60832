/**
 * `npm run prove:mail`: each reader gets an issue once at most, and none is lost, whatever happens to the workers, the
 * mail server or the database.
 *
 * Issues go to some hundred readers through real worker processes to a mail server on loopback that counts by recipient
 * and Message-ID, on SQLite and on a MongoDB replica set of this run's own. The workers are killed outright at each
 * named moment, with a body half sent, behind its final dot, and at random; stopped past their lease and resumed; two
 * work at once; the database goes away; the server drops, stalls, defers and refuses at each step. A line says:
 *
 *   mails     candidates                             sent, refused, unknown   as the ledger has them
 *   doubled   delivered more than once               stuck    never decided
 *   lost      decided as sent and never delivered,   hidden   delivered, and not among sent and unknown
 *             or without a row                       excess   unknown beyond those in flight at the kills and stops
 *                                                             and the answers the server withheld
 *
 * Last it proves its teeth: with the match of the token taken out of the ledger, doubles must show.
 *
 *   room.ts     database, readers, mail server, workers      scenarios.ts  what is done to them
 *   verdict.ts  what it means                                report.ts, run.ts, proof.ts  the run
 *
 * Workers, named moments and databases are those of tests/prove. `--short` is the form `.ci/run` takes.
 */
import { proveFromCommand } from '../prove/halves'
import { mailProof } from './proof'

await proveFromCommand(mailProof)
