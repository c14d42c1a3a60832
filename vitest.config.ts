import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What the settings need, said once: tests never depend on the shell that started them. */
const env = {
  NODE_ENV: 'test' as const,
  PAYLOAD_SECRET: 'a-secret-for-tests-of-forty-characters-00',
  LOG_LEVEL: 'silent',
  DATABASE_URL: '',
  SITE_URL: 'http://127.0.0.1:3000',
  // Payload remembers the schema it pushed last, and would leave a second throw-away database without tables.
  PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
}

const project = (name: string, timeouts: { testTimeout: number; hookTimeout: number }, globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], globalSetup, ...timeouts },
})

export default defineConfig({
  resolve: { alias: { '@payload-config': resolve('src/payload.config.ts') } },
  test: {
    environment: 'node',
    pool: 'forks',
    env,
    // None of these is what a test asserts: they end one that hangs, and leave a busy machine its time.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      project('unit', { testTimeout: 30_000, hookTimeout: 30_000 }),
      project('integration', { testTimeout: 120_000, hookTimeout: 180_000 }, ['tests/support/global-setup.ts']),
      project('e2e', { testTimeout: 180_000, hookTimeout: 300_000 }, ['tests/support/global-setup.ts']),
    ],
  },
})
