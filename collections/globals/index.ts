import type { GlobalConfig } from 'payload'
import { desk } from './desk'
import { mail } from './mail'
import { site } from './site'

export const globals: GlobalConfig[] = [site, desk, mail]
