/**
 * The import table of the house as rules. Each has a planted violation in tests/boundaries/planted that must trip it,
 * and it alone. Type-only imports count (tsPreCompilationDeps); what is not listed as allowed is refused.
 */
const MODULES = '(?:editorial|newsletter|trials|frameworks|events)'
const ANY_DOMAIN = `^src/${MODULES}/domain/`
const TYPES = '^src/payload-types\\.ts$'
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})/`
const ANY_PACKAGE = '(?:^|/)node_modules/'
const STYLES = '\\.css$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'A domain imports domains, zod, and the word comparison of diff; nothing of Payload, Next, React or Node.',
      { path: ANY_DOMAIN },
      { pathNot: [ANY_DOMAIN, packages('zod', 'diff')] },
    ),
    rule(
      'domain-shares-types-only',
      'Of another module’s domain, a domain takes types alone.',
      { path: `^src/(${MODULES})/domain/` },
      { path: ANY_DOMAIN, pathNot: '^src/$1/domain/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'actions-imports',
      'An action imports its own module, platform, generated types, libraries, and of other modules the index.',
      { path: `^src/${MODULES}/actions/` },
      {
        pathNot: [`^src/${MODULES}/`, '^src/platform/', TYPES, ANY_PACKAGE, '^(?:node:)?(?:crypto|util|url|buffer)$'],
      },
    ),
    rule(
      'actions-know-no-framework',
      'HTTP, pages and the panel are at the edge, not in an action.',
      { path: `^src/${MODULES}/actions/` },
      { path: packages('next', 'react', 'react-dom', '@payloadcms/(?:next|ui)') },
    ),
    rule(
      'actions-take-payload-as-given',
      'An action is handed its payload; of the package it takes types alone.',
      { path: `^src/${MODULES}/actions/` },
      { path: packages('payload'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'module-door',
      'A module is imported through its index.ts. (Domains are open to other domains, to admin and to site.)',
      { path: '^(?:src/([^/]+)/|src/[^/]+$|collections/)', pathNot: [ANY_DOMAIN, '^src/(?:admin|site)/'] },
      { path: `^src/${MODULES}/(?!index\\.ts$)`, pathNot: '^src/$1/' },
    ),
    rule(
      'module-index-shows-its-own',
      'The public door of a module leads into that module.',
      { path: `^src/(${MODULES})/index\\.ts$` },
      { pathNot: '^src/$1/' },
    ),
    rule(
      'collections-imports',
      'Collections import module indexes, payload, platform and each other’s shared parts; never Next, React or the panel.',
      { path: '^collections/' },
      {
        pathNot: [
          '^collections/',
          `^src/${MODULES}/`,
          '^src/platform/',
          TYPES,
          packages('payload', '@payloadcms/(?:richtext-lexical|translations)', 'zod'),
        ],
      },
    ),
    rule(
      'collections-stay-in-their-folder',
      'What two collections use lies in collections/shared.',
      { path: '^collections/([^/]+)/' },
      {
        path: '^collections/',
        pathNot: ['^collections/$1/', '^collections/shared/', '^collections/access-table\\.ts$'],
      },
    ),
    rule(
      'worker-imports',
      'The worker imports module indexes, platform and the config.',
      { path: '^src/worker/' },
      {
        pathNot: [
          '^src/worker/',
          `^src/${MODULES}/`,
          '^src/platform/',
          '^src/payload\\.config\\.ts$',
          TYPES,
          ANY_PACKAGE,
        ],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'cli-imports',
      'Commands import module indexes, platform and the config.',
      { path: '^src/cli/' },
      {
        pathNot: ['^src/cli/', `^src/${MODULES}/`, '^src/platform/', '^src/payload\\.config\\.ts$', TYPES, ANY_PACKAGE],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'app-imports',
      'Routes import module indexes, platform, the config and the site. (The import map is generated.)',
      { path: '^src/app/', pathNot: '/importMap\\.js$' },
      {
        pathNot: [
          '^src/app/',
          `^src/${MODULES}/`,
          '^src/platform/',
          '^src/site/',
          '(?:^|/)src/payload\\.config\\.ts$',
          TYPES,
          STYLES,
          ANY_PACKAGE,
        ],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'admin-imports',
      'The panel’s React imports domains and Payload’s UI; everything else it asks of an endpoint.',
      { path: '^src/admin/' },
      {
        pathNot: [
          '^src/admin/',
          ANY_DOMAIN,
          TYPES,
          STYLES,
          packages(
            'react',
            'react-dom',
            'next',
            'zod',
            'payload',
            '@payloadcms/(?:ui|next|translations|richtext-lexical)',
          ),
          packages('@types/(?:react|react-dom)'),
        ],
      },
    ),
    rule(
      'admin-takes-payload-types-only',
      'The panel’s React runs in the browser too: of payload it takes types, and values from payload/shared alone.',
      { path: '^src/admin/' },
      {
        path: packages('payload'),
        pathNot: 'node_modules/payload/dist/exports/shared\\.',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'site-imports',
      'Components of the site import queries, domains and generated types.',
      { path: '^src/site/', pathNot: '^src/site/queries/' },
      {
        pathNot: [
          '^src/site/',
          ANY_DOMAIN,
          TYPES,
          STYLES,
          packages('react', 'react-dom', 'next', 'zod', '@payloadcms/richtext-lexical', '@fontsource[^/]*/[^/]+'),
          packages('@types/(?:react|react-dom)'),
        ],
      },
    ),
    rule(
      'site-queries-import',
      'Queries read through Payload: the config, platform, domains and generated types.',
      { path: '^src/site/queries/' },
      {
        pathNot: [
          '^src/site/queries/',
          ANY_DOMAIN,
          '^src/platform/',
          '(?:^|/)src/payload\\.config\\.ts$',
          TYPES,
          packages('payload', 'react', 'next', 'zod'),
          packages('@types/react'),
        ],
      },
    ),
    rule(
      'migrations-import',
      'A migration is frozen: it imports its database’s package and nothing that changes.',
      { path: '^migrations/(sqlite|mongodb)/' },
      { pathNot: ['^migrations/$1/', packages('@payloadcms/db-$1')] },
    ),
    rule(
      'platform-imports-no-module',
      'Platform stands below everything of ours.',
      { path: '^src/platform/' },
      { path: '^(?:src/|collections/)', pathNot: ['^src/platform/', TYPES] },
    ),
    rule(
      'root-files-import',
      'The config and the start-up files name no route, command or page; the panel is named by path in text, but for its plain strings.',
      { path: '^src/[^/]+\\.tsx?$' },
      { path: '^src/(?:app|cli|admin|site)/', pathNot: '^src/admin/translations/' },
    ),
    rule(
      'product-without-tests',
      'Nothing that ships imports the tests.',
      { path: '^(?:src|collections|migrations)/' },
      { path: '(?:^|/)tests/(?!boundaries/planted/(?:src|collections|migrations)/)' },
    ),
    rule(
      'product-without-dev-packages',
      'What ships runs on the dependencies alone.',
      { path: '^(?:src|collections|migrations)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('@types/[^/]+') },
    ),
    rule(
      'declared-packages',
      'A package that is imported is in package.json.',
      { path: '^(?:src|collections|migrations)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: packages('@types/[^/]+') },
    ),
    rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    rule(
      'no-cycles',
      'Modules load in an order.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.jsx', '.json', '.css'],
    },
  },
}
