import { join, resolve } from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { ja } from '@payloadcms/translations/languages/ja'
import { ko } from '@payloadcms/translations/languages/ko'
import { zh } from '@payloadcms/translations/languages/zh'
import { zhTw } from '@payloadcms/translations/languages/zhTw'
import { buildConfig, type Payload } from 'payload'
import sharp from 'sharp'
import { collections, globals } from '../collections'
import { closeInternals } from '../collections/shared/close-internals'
import { bodyEditor } from '../collections/shared/editor'
import { workflowSlugs } from '../collections/shared/slugs'
import { migrations as mongodb } from '../migrations/mongodb'
import { migrations as sqlite } from '../migrations/sqlite'
import { translations } from './admin/translations'
import { reviewEndpoints, trailLag } from './editorial'
import { zones } from './events'
import { holdOutdatedIssues } from './newsletter'
import { clockFor, keepErrorData, logOptions, readEnv } from './platform'
import { answerConflict, databaseAdapter } from './platform/database'
import { caughtMailEndpoints, mailAdapter, mailIsCaught } from './platform/mail'
import { MAX_UPLOAD_BYTES, storagePlugins, usesBucket } from './platform/media'

const env = readEnv()
/** Where the demonstration's mail catcher puts what it caught. */
const caughtMail = join(env.DATA_DIR, 'mail')

const config = buildConfig({
  secret: env.PAYLOAD_SECRET,
  serverURL: env.SITE_URL,
  csrf: [env.SITE_URL],
  cors: [],
  telemetry: false,
  graphQL: { disable: true },
  defaultDepth: 1,
  maxDepth: 3,
  collections: collections({ mediaDir: usesBucket(env) ? null : env.MEDIA_DIR }),
  plugins: storagePlugins(env),
  upload: {
    limits: { fileSize: MAX_UPLOAD_BYTES },
    abortOnLimit: true,
    responseOnLimit: 'File: it is larger than 20 MB.',
  },
  globals,
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  editor: bodyEditor,
  db: databaseAdapter(env, { migrations: { sqlite, mongodb } }),
  email: mailAdapter(env),
  sharp,
  i18n: { supportedLanguages: { en, ja, ko, zh, 'zh-TW': zhTw }, fallbackLanguage: 'en', translations },
  logger: { options: { ...logOptions(env.LOG_LEVEL), name: 'payload' } },
  hooks: { afterError: [keepErrorData, answerConflict] },
  typescript: { outputFile: resolve('src/payload-types.ts'), autoGenerate: false },
  endpoints: [...caughtMailEndpoints(caughtMail), ...reviewEndpoints(workflowSlugs)],
  custom: {
    clock: clockFor(env),
    clockMoved: Boolean(env.CLOCK_FILE),
    alsoOnPublicChange: holdOutdatedIssues,
    /** Seconds the trail has waited to be linked, by the machine's time: for the dashboard. */
    trailLag: (payload: Payload) => trailLag({ payload, now: new Date() }),
    demonstration: () => !env.production && mailIsCaught(caughtMail),
  },
  admin: {
    user: 'users',
    // The default asks a foreign server for a picture by the hash of each person's address.
    avatar: 'default',
    // The folder is read when the import map is made, never at run time: nothing of it belongs into the build.
    importMap: { baseDir: resolve(/* turbopackIgnore: true */ '.') },
    meta: { titleSuffix: ' · Imprimatur' },
    timezones: { supportedTimezones: [...zones], defaultTimezone: 'Asia/Seoul' },
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      header: ['/src/admin/notice-bar#NoticeBar'],
      beforeDashboard: ['/src/admin/dashboard#Dashboard'],
      afterNavLinks: ['/src/admin/nav-links#NavLinks'],
      views: {
        review: { Component: '/src/admin/review/review-view#ReviewView', path: '/review' },
        import: { Component: '/src/admin/import-view#ImportView', path: '/import' },
        readers: { Component: '/src/admin/readers/readers-view#ReadersView', path: '/readers' },
        caughtMail: { Component: '/src/admin/mail-view#MailView', path: '/mail' },
      },
    },
  },
})

export default config.then(closeInternals)
