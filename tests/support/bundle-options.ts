import type { BuildOptions } from 'esbuild'

/** A script of the project as one file for Node: native code, and what finds its own files beside itself, stays out. */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['production'],
  external: [
    'sharp',
    'libsql',
    '@libsql/*',
    'drizzle-kit',
    'drizzle-kit/*',
    'mongoose',
    'mongodb',
    'next',
    'pino',
    'pino-pretty',
  ],
  // What was written for `require` and `__dirname` finds them in a module as well.
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module'; import { fileURLToPath as pathFrom } from 'node:url';
const require = requireFrom(import.meta.url);
const __filename = pathFrom(import.meta.url); const __dirname = pathFrom(new URL('.', import.meta.url));`,
  },
  logLevel: 'error',
} satisfies BuildOptions
