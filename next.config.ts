import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The panel and the site are rendered per request; nothing of a database may outlive it on disk (ADR 0004).
  experimental: {
    staleTimes: { dynamic: 0 },
    // What proxy.ts lets in whole must arrive whole: by default Next cuts a body off at 10 MB.
    proxyClientMaxBodySize: '21mb',
    serverActions: { bodySizeLimit: '2mb' },
  },
  // Types are a stage of `npm run check`; checking them a second time here costs every first start a minute.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['nodemailer', 'smtp-server', 'mailparser', 'pino'],
}

export default withPayload(config, { devBundleServerPackages: false })
