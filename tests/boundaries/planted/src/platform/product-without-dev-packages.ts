import { chromium } from 'playwright-core'
export const taken = chromium
