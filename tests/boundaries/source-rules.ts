import ts from 'typescript'

/**
 * Rules about what a file says rather than what it imports. Each looks at one node of the syntax tree and answers with
 * what is wrong there, or nothing.
 */
export type SourceRule = {
  readonly name: string
  readonly comment: string
  applies(file: string): boolean
  breach(node: ts.Node, file: string): string | undefined
}

const inRoom = (...rooms: RegExp[]) => {
  return (file: string) => rooms.some((room) => room.test(file))
}
const PURE = [/^src\/[^/]+\/(?:domain|actions)\//]
const PRODUCT = [/^src\//, /^collections\//]

const isProcessEnv = (node: ts.Node): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process'

/** `payload`, `req.payload`, `args.req.payload`, `this.payload`. */
const isPayload = (node: ts.Expression): boolean =>
  (ts.isIdentifier(node) && node.text === 'payload') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'payload')

const WITH_DEPTH = new Set([
  'create',
  'find',
  'findByID',
  'update',
  'updateByID',
  'delete',
  'duplicate',
  'findVersions',
  'findVersionByID',
  'restoreVersion',
  'findGlobal',
  'updateGlobal',
  'findGlobalVersions',
  'findGlobalVersionByID',
  'restoreGlobalVersion',
])
const LOCAL_API = new Set([...WITH_DEPTH, 'count', 'countVersions', 'findDistinct'])

const names = (object: ts.ObjectLiteralExpression): Set<string> =>
  new Set(object.properties.map((property) => property.name?.getText() ?? ''))

export const sourceRules: readonly SourceRule[] = [
  {
    name: 'settings-read-once',
    comment: 'process.env is read in src/platform/env.ts alone.',
    applies: (file) => inRoom(...PRODUCT)(file) && file !== 'src/platform/env.ts',
    breach: (node, file) => {
      if (!isProcessEnv(node)) return undefined
      // Next replaces this one name at build time and so drops the branch from the edge bundle.
      const name = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : ''
      if (file === 'src/instrumentation.ts' && name === 'NEXT_RUNTIME') return undefined
      return 'reads process.env'
    },
  },
  {
    name: 'time-is-passed-in',
    comment: 'A domain or action takes its time from the clock it is given.',
    applies: inRoom(...PURE),
    breach: (node) => {
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
        return 'reads the time with new Date()'
      }
      if (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now') return 'reads the time with Date.now'
      if (ts.isPropertyAccessExpression(node) && node.getText() === 'performance.now') {
        return 'reads the time with performance.now'
      }
      return ts.isCallExpression(node) && node.expression.getText() === 'Date'
        ? 'reads the time with Date()'
        : undefined
    },
  },
  {
    name: 'database-behind-platform',
    comment:
      'payload.db passes by hooks and access: only platform, editorial and the ledgers of the newsletter may touch it.',
    applies: (file) => inRoom(...PRODUCT)(file) && !inRoom(/^src\/(?:platform|editorial|newsletter\/actions)\//)(file),
    breach: (node) => {
      if (ts.isPropertyAccessExpression(node) && node.name.text === 'db' && isPayload(node.expression)) {
        return `reaches for ${node.getText()}`
      }
      const taken =
        ts.isVariableDeclaration(node) &&
        ts.isObjectBindingPattern(node.name) &&
        node.initializer !== undefined &&
        isPayload(node.initializer) &&
        node.name.elements.some((element) => (element.propertyName ?? element.name).getText() === 'db')
      return taken ? 'takes db out of payload' : undefined
    },
  },
  {
    name: 'calls-say-access-and-depth',
    comment: 'Every Local API call names overrideAccess, and depth where it has one.',
    applies: inRoom(...PRODUCT),
    breach: (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
      const { name, expression } = node.expression
      if (!LOCAL_API.has(name.text) || !isPayload(expression)) return undefined
      const [options] = node.arguments
      if (!options || !ts.isObjectLiteralExpression(options)) return undefined
      // What a spread brings cannot be seen here.
      if (options.properties.some(ts.isSpreadAssignment)) return undefined
      const given = names(options)
      const wanted = ['overrideAccess', ...(WITH_DEPTH.has(name.text) ? ['depth'] : [])]
      const missing = wanted.filter((option) => !given.has(option))
      return missing.length ? `calls payload.${name.text} without ${missing.join(' and ')}` : undefined
    },
  },
]
