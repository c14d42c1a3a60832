import type { AdminViewServerProps } from 'payload'
import { ImportTable } from './import-table'
import { PanelScreen } from './panel-screen'
import { sayWith } from './say'

/** `/admin/import`: who may import what, then the form itself. */
export const ImportView = async (view: AdminViewServerProps) => {
  const { initPageResult, searchParams } = view
  const { req } = initPageResult
  const say = sayWith(req.i18n)
  const roles = (req.user as { roles?: string[] } | null)?.roles ?? []
  const desk = roles.includes('admin') || roles.includes('editor')
  const organiser = roles.includes('organiser')
  const { docs } = req.user
    ? await req.payload.find({
        collection: 'events',
        ...(desk ? {} : { where: { organisers: { in: [req.user.id] } } }),
        draft: true,
        depth: 0,
        limit: 100,
        sort: '-updatedAt',
        select: { name: true },
        overrideAccess: false,
        user: req.user,
      })
    : { docs: [] }
  const events = docs.map(({ id, name }) => ({ id: String(id), name: String(name ?? id) }))
  return (
    <PanelScreen title={say('importTitle')} view={view}>
      {!desk && !organiser ? (
        <p>{say('importForbidden')}</p>
      ) : !desk && !events.length ? (
        <p>{say('importNoEvents')}</p>
      ) : (
        <ImportTable desk={desk} events={events} into={String(searchParams?.into ?? '')} />
      )}
    </PanelScreen>
  )
}
