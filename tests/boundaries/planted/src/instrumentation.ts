// planted: root-files-import
import { command } from './cli/neighbour'
export const taken = command
