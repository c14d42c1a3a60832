// planted: module-index-shows-its-own
export { platform } from '../platform/neighbour'
