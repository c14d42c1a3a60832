import { en } from './en'
import { ja } from './ja'
import { ko } from './ko'
import { zh } from './zh'
import { zhTw } from './zh-tw'

export type { Word } from './en'

/** In place of Payload's own sentence: a locked account answers with it too, so that nobody learns of accounts. */
const wrongOrClosed = (emailOrPasswordIncorrect: string) => ({ error: { emailOrPasswordIncorrect } })

/** For Payload’s `i18n.translations`: keys are `imprimatur:<word>`. Plain strings, so the config may import them. */
export const translations = {
  en: {
    imprimatur: en,
    ...wrongOrClosed(
      'The address or the password is wrong. After five wrong tries an account is closed for ten minutes.',
    ),
  },
  ja: {
    imprimatur: ja,
    ...wrongOrClosed(
      'メールアドレスまたはパスワードが正しくありません。5回間違えると、アカウントは10分間使えなくなります。',
    ),
  },
  ko: {
    imprimatur: ko,
    ...wrongOrClosed('이메일 또는 비밀번호가 올바르지 않습니다. 다섯 번 틀리면 계정이 10분 동안 잠깁니다.'),
  },
  zh: { imprimatur: zh, ...wrongOrClosed('邮箱或密码不正确。输错五次后，账户将锁定十分钟。') },
  'zh-TW': { imprimatur: zhTw, ...wrongOrClosed('電子郵件或密碼不正確。輸入錯誤五次後，帳戶將鎖定十分鐘。') },
}
