import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'

/** Functions of the panel that would publish or copy beside the gate; this house has no use for either. */
const closed = ['schedule-publish', 'copy-data-from-locale']

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (closed.includes(args.name)) throw new Error(`“${args.name}” is not offered here.`)
  return handleServerFunctions({ ...args, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
