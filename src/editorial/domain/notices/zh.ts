import type { NoticeWords } from './words'

export const zh: NoticeWords = {
  kinds: {
    articles: '文章',
    trials: '临床试验',
    therapies: '疗法产品',
    milestones: '里程碑',
    companies: '公司',
    frameworks: '监管制度',
    events: '活动',
    speakers: '演讲者',
    issues: '电子报',
  },
  acts: { publish: '发布', unpublish: '下线' },
  untitled: '无标题',
  somebody: '有人',
  named: '{{name}}',
  said: {
    submit: { subject: '送审：{{title}}', text: '{{actor}}提交了{{kind}}《{{title}}》供审核（{{time}}）。' },
    approve: { subject: '已签发：{{title}}', text: '{{actor}}签发了{{kind}}《{{title}}》（{{time}}）。' },
    'approve-published': {
      subject: '已签发并发布：{{title}}',
      text: '{{actor}}签发了{{kind}}《{{title}}》，现已对读者公开（{{time}}）。',
    },
    'approve-partly': {
      subject: '已签发（{{given}}/{{needed}}）：{{title}}',
      text: '{{actor}}签发了{{kind}}《{{title}}》（{{time}}）。需要{{needed}}人签发，已有{{given}}人。',
    },
    'request-changes': { subject: '要求修改：{{title}}', text: '{{actor}}要求修改{{kind}}《{{title}}》（{{time}}）。' },
    voided: {
      subject: '签发已失效：{{title}}',
      text: '{{actor}}在签发之后修改了{{kind}}《{{title}}》（{{time}}）。原签发已失效。',
    },
    'voided-trash': {
      subject: '签发已失效：{{title}}',
      text: '{{actor}}将{{kind}}《{{title}}》移入了回收站（{{time}}）。原签发已失效。',
    },
    reopen: {
      subject: '重新编辑：{{title}}',
      text: '{{actor}}重新打开{{kind}}《{{title}}》进行编辑（{{time}}）。原签发已失效。',
    },
    'schedule-failed': {
      subject: '{{act}}失败：{{title}}',
      text: '原定于{{time}}的{{kind}}《{{title}}》{{act}}失败。',
    },
    'schedule-held': {
      subject: '{{act}}已搁置：{{title}}',
      text: '原定于{{time}}的{{kind}}《{{title}}》{{act}}已搁置。',
    },
    'schedule-cancelled': {
      subject: '{{act}}已跳过：{{title}}',
      text: '原定于{{time}}的{{kind}}《{{title}}》{{act}}已跳过。',
    },
    'schedule-late': {
      subject: '{{act}}延迟：{{title}}',
      text: '原定于{{time}}的{{kind}}《{{title}}》{{act}}延迟执行。',
    },
    'promotion-outdated': {
      subject: '需要发送更新：{{title}}',
      text: '{{kind}}《{{title}}》发出之后，活动内容有变（{{time}}）。可在其页面为已收到的读者撰写更新。',
    },
  },
  due: '应在{{time}}之前作出决定。',
  held: '原定于{{time}}的{{act}}不会执行，除非重新签发并重新排期。',
  note: '意见见文档页面。',
  reason: '原因：',
  reasons: {
    'down-first': '在能够发布之前，下线时间已过。',
    'late-hold': '到期时系统未运行。请决定是否仍要发布。',
    'late-skip': '到期时系统未运行，按设定予以跳过。',
    'not-as-approved': '当前内容与已签发的内容不同。请重新提交审核。',
    checklist: '检查清单未完成。',
  },
  inPlace: '设定该时间的账户已不存在，因此通知您。',
  open: '打开文档：',
  choose: '选择要接收的通知：',
}
