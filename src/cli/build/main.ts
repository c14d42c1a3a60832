import { build } from './built'

await build(process.cwd(), { quiet: false })
