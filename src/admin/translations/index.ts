import { en } from './en'
import { ja } from './ja'
import { ko } from './ko'
import { zh } from './zh'
import { zhTw } from './zh-tw'

export type { Word } from './en'

/** For Payload’s `i18n.translations`: keys are `imprimatur:<word>`. Plain strings, so the config may import them. */
export const translations = {
  en: { imprimatur: en },
  ja: { imprimatur: ja },
  ko: { imprimatur: ko },
  zh: { imprimatur: zh },
  'zh-TW': { imprimatur: zhTw },
}
