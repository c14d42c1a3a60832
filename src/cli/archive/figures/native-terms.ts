/** Names of acts and agencies in the language of their country, for figures. Names only: they date and decide nothing. */
export const korean = {
  productAct: '약사법',
  regenerativeAct: '첨단재생바이오법',
  medicalServiceAct: '의료법',
  mfds: '식품의약품안전처',
  khidi: '한국보건산업진흥원',
} as const

export const japanese = {
  pmdAct: '医薬品医療機器等法',
  asrm: '再生医療等安全性確保法',
  classes: { I: '第一種', II: '第二種', III: '第三種' },
} as const
