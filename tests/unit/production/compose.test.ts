import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseEnv, settings } from '../../../src/platform/env'

/**
 * No Docker engine runs where these tests do: the files are parsed, and their variables held against the settings.
 */
type Service = {
  image?: string
  build?: string
  command?: string[]
  environment?: Record<string, string>
  healthcheck?: { test?: string[]; disable?: boolean }
  depends_on?: Record<string, { condition: string }>
  ports?: string[]
}
const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}
const dockerfile = readFileSync('Dockerfile', 'utf8')

/** Compose's substitution, for the forms used here: `${NAME:-default}` and `${NAME:?message}`. */
const substitute = (value: string, given: Record<string, string>): string =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest = '') => {
    if (given[name]) return given[name]
    if (kind === '?') throw new Error(rest)
    return kind === '-' ? rest : ''
  })

const environmentOf = (service: string, given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(compose.services[service]?.environment ?? {}).map(([name, value]) => [
      name,
      substitute(String(value), given),
    ]),
  )

const secrets = {
  PAYLOAD_SECRET: 'p'.repeat(40),
  TOKEN_KEY: 't'.repeat(40),
  ADDRESS_KEY: 'a'.repeat(40),
  AUDIT_KEY: 'u'.repeat(40),
}

describe('docker-compose.yml', () => {
  it('runs MongoDB, the app, the worker and a mail catcher', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['app', 'mail', 'mongo', 'worker'])
  })

  it('starts MongoDB as a replica set that initialises itself and is healthy once it has a primary', () => {
    const { mongo } = compose.services
    expect(mongo?.command).toContain('--replSet')
    const check = mongo?.healthcheck?.test?.join(' ') ?? ''
    expect(check).toContain('rs.initiate')
    expect(check).toContain('isWritablePrimary')
    expect(compose.services.app?.depends_on?.mongo?.condition).toBe('service_healthy')
  })

  it.each(['app', 'worker'])('gives %s only variables that are settings', (service) => {
    const names = Object.keys(compose.services[service]?.environment ?? {})
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => !(name in settings))).toEqual([])
  })

  it('names only variables that are settings in its substitutions, but for the address it publishes on', () => {
    const text = readFileSync('docker-compose.yml', 'utf8')
    const names = [...text.matchAll(/\$\{(\w+)/g)].map((match) => String(match[1]))
    expect([...new Set(names)].filter((name) => !(name in settings))).toEqual(['PUBLISH_ADDRESS'])
  })

  it.each(['app', 'worker'])('starts %s on its defaults with MongoDB and a worker of its own', (service) => {
    const env = parseEnv(environmentOf(service, secrets))
    expect(env).toMatchObject({ database: 'mongodb', worker: 'separate', production: false, HOST: '0.0.0.0' })
  })

  it('is production as soon as SITE_URL is a public address', () => {
    const env = parseEnv(environmentOf('app', { ...secrets, SITE_URL: 'https://journal.example' }))
    expect(env.production).toBe(true)
  })

  it.each(Object.keys(secrets))('refuses to start without %s', (name) => {
    expect(() => environmentOf('app', { ...secrets, [name]: '' })).toThrow(name)
  })

  it('publishes nothing beyond this machine unless told to', () => {
    const published = Object.values(compose.services).flatMap((service) => service.ports ?? [])
    expect(published.map((port) => substitute(port, {})).every((port) => port.startsWith('127.0.0.1:'))).toBe(true)
  })

  it('declares every volume it mounts', () => {
    expect(Object.keys(compose.volumes).sort()).toEqual(['data', 'media', 'mongo'])
  })
})

describe('Dockerfile', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1)
  const last = stages.at(-1) ?? ''

  it('runs as a user other than root, with a health check on the health address', () => {
    expect(last).toMatch(/^USER node$/m)
    expect(last).toContain('/api/health')
  })

  it('keeps the build-time secret out of the image that runs', () => {
    expect(stages.length).toBe(2)
    expect(last).not.toContain('PAYLOAD_SECRET')
  })

  it('sets only variables that are settings, and NODE_ENV', () => {
    const names = [...last.matchAll(/(?:ENV |^ {4})([A-Z_0-9]+)=/gm)].map((match) => String(match[1]))
    expect(names.filter((name) => !(name in settings))).toEqual(['NODE_ENV'])
  })

  it('runs commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'start', 'worker']))
  })
})
