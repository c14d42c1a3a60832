import type { NoticeWords } from './words'

export const zhTw: NoticeWords = {
  kinds: {
    articles: '文章',
    trials: '臨床試驗',
    therapies: '療法產品',
    milestones: '里程碑',
    companies: '公司',
    frameworks: '法規制度',
    events: '活動',
    speakers: '講者',
    issues: '電子報',
  },
  acts: { publish: '發布', unpublish: '下架' },
  untitled: '無標題',
  somebody: '有人',
  named: '{{name}}',
  said: {
    submit: { subject: '送審：{{title}}', text: '{{actor}}送出{{kind}}《{{title}}》供審核（{{time}}）。' },
    approve: { subject: '已簽發：{{title}}', text: '{{actor}}簽發了{{kind}}《{{title}}》（{{time}}）。' },
    'approve-published': {
      subject: '已簽發並發布：{{title}}',
      text: '{{actor}}簽發了{{kind}}《{{title}}》，讀者現在可以看到（{{time}}）。',
    },
    'approve-partly': {
      subject: '已簽發（{{given}}/{{needed}}）：{{title}}',
      text: '{{actor}}簽發了{{kind}}《{{title}}》（{{time}}）。需要{{needed}}人簽發，目前{{given}}人。',
    },
    'request-changes': { subject: '要求修改：{{title}}', text: '{{actor}}要求修改{{kind}}《{{title}}》（{{time}}）。' },
    voided: {
      subject: '簽發已失效：{{title}}',
      text: '{{actor}}在簽發之後修改了{{kind}}《{{title}}》（{{time}}）。原簽發已失效。',
    },
    'voided-trash': {
      subject: '簽發已失效：{{title}}',
      text: '{{actor}}將{{kind}}《{{title}}》移到垃圾桶（{{time}}）。原簽發已失效。',
    },
    reopen: {
      subject: '重新編輯：{{title}}',
      text: '{{actor}}重新開啟{{kind}}《{{title}}》以便編輯（{{time}}）。原簽發已失效。',
    },
    'schedule-failed': {
      subject: '{{act}}失敗：{{title}}',
      text: '原訂於{{time}}的{{kind}}《{{title}}》{{act}}失敗。',
    },
    'schedule-held': {
      subject: '{{act}}已擱置：{{title}}',
      text: '原訂於{{time}}的{{kind}}《{{title}}》{{act}}已擱置。',
    },
    'schedule-cancelled': {
      subject: '{{act}}已略過：{{title}}',
      text: '原訂於{{time}}的{{kind}}《{{title}}》{{act}}已略過。',
    },
    'schedule-late': {
      subject: '{{act}}延遲：{{title}}',
      text: '原訂於{{time}}的{{kind}}《{{title}}》{{act}}延遲執行。',
    },
    'promotion-outdated': {
      subject: '需要發送更新：{{title}}',
      text: '{{kind}}《{{title}}》寄出之後，活動內容有變（{{time}}）。可在其頁面為已收到的讀者撰寫更新。',
    },
  },
  due: '應於{{time}}前作出決定。',
  held: '原訂於{{time}}的{{act}}不會執行，除非重新簽發並重新排程。',
  note: '意見請見文件頁面。',
  reason: '原因：',
  reasons: {
    'down-first': '在能夠發布之前，下架時間已過。',
    'late-hold': '到期時系統未執行。請決定是否仍要發布。',
    'late-skip': '到期時系統未執行，依設定予以略過。',
    'not-as-approved': '目前內容與已簽發的內容不同。請重新送審。',
    checklist: '檢查清單未完成。',
  },
  inPlace: '設定此時間的帳號已不存在，因此通知您。',
  open: '開啟文件：',
  choose: '選擇要接收的通知：',
}
