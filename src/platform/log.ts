import pino from 'pino'

/** Paths that may hold a secret or a reader's address wherever they turn up in a logged object. */
const secretKeys = ['password', 'token', 'secret', 'authorization', 'cookie', 'hash', 'salt', 'email', 'apiKey']

export const redactPaths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])

export const logOptions = (level: string): pino.LoggerOptions => ({
  level,
  redact: { paths: redactPaths, censor: '[removed]' },
})

/** Structured log to standard error, so that commands can print results on standard output. */
export const createLog = (level: string, name: string) => pino({ ...logOptions(level), name }, pino.destination(2))
