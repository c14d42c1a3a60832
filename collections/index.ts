import type { CollectionConfig } from 'payload'
import type { TableSlug } from './access-table'
import { appearances } from './appearances'
import { archiveLoads } from './archive-loads'
import { articles } from './articles'
import { audit } from './audit'
import { clicks } from './clicks'
import { companies } from './companies'
import { confirmations } from './confirmations'
import { consents } from './consents'
import { deliveries } from './deliveries'
import { dimensions } from './dimensions'
import { dispatches } from './dispatches'
import { events } from './events'
import { frameworks } from './frameworks'
import { heartbeats } from './heartbeats'
import { issues } from './issues'
import { mailEvents } from './mail-events'
import { mailParts } from './mail-parts'
import { mailRates } from './mail-rates'
import { mediaIn } from './media'
import { milestones } from './milestones'
import { outbox } from './outbox'
import { publicUses } from './public-uses'
import { readerImports } from './reader-imports'
import { reviews } from './reviews'
import { schedules } from './schedules'
import { worksWith } from './shared/access'
import { withReadLimits } from './shared/read-limits'
import { withTrail } from './shared/trail'
import { snapshots } from './snapshots'
import { sources } from './sources'
import { speakerConsents } from './speaker-consents'
import { speakers } from './speakers'
import { subscribers } from './subscribers'
import { suppressions } from './suppressions'
import { therapies } from './therapies'
import { trialChanges } from './trial-changes'
import { trials } from './trials'
import { users } from './users'
import { workflows } from './workflows'

export { globals } from './globals'

const inOrder = ({ mediaDir }: { mediaDir: string | null }): CollectionConfig[] => [
  articles,
  mediaIn(mediaDir),
  trials,
  therapies,
  milestones,
  companies,
  frameworks,
  dimensions,
  sources,
  events,
  speakers,
  appearances,
  speakerConsents,
  issues,
  subscribers,
  consents,
  suppressions,
  confirmations,
  readerImports,
  dispatches,
  mailParts,
  deliveries,
  mailEvents,
  mailRates,
  clicks,
  trialChanges,
  users,
  // Ledgers last: the navigation follows this order.
  workflows,
  reviews,
  snapshots,
  schedules,
  audit,
  outbox,
  publicUses,
  heartbeats,
  archiveLoads,
]

const inThePanelOfThoseWhoWorkWithIt = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: { hidden: ({ user }) => !worksWith(collection.slug as TableSlug, user as never), ...collection.admin },
})

/** Accounts tell more than that they are gone; of the trail nothing ever goes. */
const telling = (collection: CollectionConfig): CollectionConfig =>
  collection.slug === 'users' || collection.slug === 'audit' ? collection : withTrail(collection)

/** Every collection, in the order of the panel. `mediaDir`: the folder uploads go to; null where they go to a bucket. */
export const collections = (options: { mediaDir: string | null }): CollectionConfig[] =>
  inOrder(options).map(telling).map(withReadLimits).map(inThePanelOfThoseWhoWorkWithIt)
