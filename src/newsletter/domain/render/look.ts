/** Colours of the publication, as far as a mail uses them: the tokens of the site, handed in. */
export type MailColours = {
  readonly paper: string
  readonly tint: string
  readonly ink: string
  readonly 'ink-soft': string
  readonly rule: string
  readonly link: string
  readonly accent: string
  readonly stop: string
}

export type Look = { readonly light: MailColours; readonly dark: MailColours }

const faces: Record<string, string> = {
  ko: "'Apple SD Gothic Neo','Malgun Gothic',sans-serif",
  ja: "'Hiragino Sans','Yu Gothic',sans-serif",
  'zh-Hans': "'PingFang SC','Microsoft YaHei',sans-serif",
  'zh-Hant': "'PingFang TC','Microsoft JhengHei',sans-serif",
  'yue-Hant-HK': "'PingFang HK','Microsoft JhengHei',sans-serif",
}

/** System fonts: a mail loads nothing. */
export const fontFor = (language: string): string => faces[language] ?? "Georgia,'Times New Roman',serif"

/**
 * Classes carry the dark colours, styles the light ones: programs that drop the head's styles show a light mail. Names
 * are one letter since a long issue repeats them: paper, ink, soft, link, rule, tint, stop.
 */
export const headStyles = ({ dark }: Look): string =>
  [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'a{text-decoration:underline}',
    '@media(max-width:480px){.w{padding:16px 14px!important}}',
    '@media(prefers-color-scheme:dark){',
    `.p{background:${dark.paper}!important}.i{color:${dark.ink}!important}.s{color:${dark['ink-soft']}!important}`,
    `.a{color:${dark.link}!important}.r{border-color:${dark.rule}!important}.t{background:${dark.tint}!important}`,
    `.c{color:${dark.accent}!important}.x{color:${dark.stop}!important}}`,
  ].join('')
