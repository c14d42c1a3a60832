import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { ImportTable } from './import-table'
import { sayWith } from './say'
import './panel.css'

/** `/admin/import`: who may import what, then the form itself. */
export const ImportView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
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
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={[]}
      visibleEntities={visibleEntities}
    >
      <Gutter className="imprimatur-screen">
        <h1>{say('importTitle')}</h1>
        {!desk && !organiser ? (
          <p>{say('importForbidden')}</p>
        ) : !desk && !events.length ? (
          <p>{say('importNoEvents')}</p>
        ) : (
          <ImportTable desk={desk} events={events} into={String(searchParams?.into ?? '')} />
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
