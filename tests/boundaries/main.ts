import { importBreaches } from './imports'
import { sourceBreaches } from './source'

/** `npm run boundaries`: the import table and the rules about sources, over the whole product. */
const breaches = [...(await importBreaches(process.cwd())), ...sourceBreaches(process.cwd())]
for (const { rule, file, what } of breaches) console.error(`${rule}: ${file} ${what}`)
console.log(breaches.length ? `${breaches.length} boundaries broken.` : 'All boundaries hold.')
process.exitCode = breaches.length ? 1 : 0
