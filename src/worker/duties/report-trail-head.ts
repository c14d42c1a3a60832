import { reportTrailHead } from '../../editorial'
import type { Duty } from '../duty'

/** Says outside the database how far the trail reaches: hourly in the log, daily by mail to the admins. */
export const reportTrailHeadDuty: Duty = {
  name: 'report-trail-head',
  everyMs: 60_000,
  run: reportTrailHead,
}
