/**
 * The colours of the publication, for the site and its mail. styles/tokens.css repeats them as custom properties; a
 * test holds the two together and every pair to its contrast.
 */
export type Tokens = {
  paper: string
  tint: string
  ink: string
  'ink-soft': string
  rule: string
  'rule-strong': string
  link: string
  accent: string
  ok: string
  warn: string
  stop: string
}

export const light: Tokens = {
  paper: '#fbfaf6',
  tint: '#f3f0e6',
  ink: '#1d1b18',
  'ink-soft': '#58534a',
  rule: '#d8d2c3',
  'rule-strong': '#857d6e',
  link: '#1f4f7d',
  accent: '#9a2323',
  ok: '#2b6338',
  warn: '#7d5200',
  stop: '#8f1d1d',
}

export const dark: Tokens = {
  paper: '#181613',
  tint: '#221f1b',
  ink: '#ebe6dc',
  'ink-soft': '#b5aea1',
  rule: '#3b372f',
  'rule-strong': '#837b6d',
  link: '#93bbe2',
  accent: '#ec8f84',
  ok: '#8cc596',
  warn: '#e0b45c',
  stop: '#f19d95',
}
