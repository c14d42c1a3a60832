import type { NoticeWords } from './words'

export const ja: NoticeWords = {
  kinds: {
    articles: '記事',
    trials: '治験',
    therapies: '治療製品',
    milestones: 'マイルストーン',
    companies: '企業',
    frameworks: '制度',
    events: 'イベント',
    speakers: '登壇者',
    issues: 'ニュースレター',
  },
  acts: { publish: '公開', unpublish: '公開終了' },
  untitled: '無題',
  somebody: '担当者',
  named: '{{name}}さん',
  said: {
    submit: {
      subject: 'レビュー依頼：{{title}}',
      text: '{{actor}}が{{kind}}「{{title}}」のレビューを依頼しました（{{time}}）。',
    },
    approve: { subject: '承認：{{title}}', text: '{{actor}}が{{kind}}「{{title}}」を承認しました（{{time}}）。' },
    'approve-published': {
      subject: '承認・公開：{{title}}',
      text: '{{actor}}が{{kind}}「{{title}}」を承認し、公開されました（{{time}}）。',
    },
    'approve-partly': {
      subject: '承認（{{needed}}名中{{given}}名）：{{title}}',
      text: '{{actor}}が{{kind}}「{{title}}」を承認しました（{{time}}）。必要な{{needed}}名中{{given}}名が承認しています。',
    },
    'request-changes': {
      subject: '修正依頼：{{title}}',
      text: '{{actor}}が{{kind}}「{{title}}」の修正を求めています（{{time}}）。',
    },
    voided: {
      subject: '承認が無効になりました：{{title}}',
      text: '承認後に{{actor}}が{{kind}}「{{title}}」を変更しました（{{time}}）。承認は無効です。',
    },
    'voided-trash': {
      subject: '承認が無効になりました：{{title}}',
      text: '{{actor}}が{{kind}}「{{title}}」をごみ箱に移しました（{{time}}）。承認は無効です。',
    },
    reopen: {
      subject: '編集を再開：{{title}}',
      text: '{{actor}}が{{kind}}「{{title}}」の編集を再開しました（{{time}}）。承認は無効です。',
    },
    'schedule-failed': {
      subject: '{{act}}に失敗：{{title}}',
      text: '{{time}}に予定されていた{{kind}}「{{title}}」の{{act}}に失敗しました。',
    },
    'schedule-held': {
      subject: '{{act}}を保留：{{title}}',
      text: '{{time}}に予定されていた{{kind}}「{{title}}」の{{act}}は保留されています。',
    },
    'schedule-cancelled': {
      subject: '{{act}}を見送り：{{title}}',
      text: '{{time}}に予定されていた{{kind}}「{{title}}」の{{act}}は見送られました。',
    },
    'schedule-late': {
      subject: '{{act}}が遅延：{{title}}',
      text: '{{time}}に予定されていた{{kind}}「{{title}}」の{{act}}は遅れて実行されました。',
    },
    'promotion-outdated': {
      subject: '変更のお知らせが必要です：{{title}}',
      text: '{{kind}}「{{title}}」の送信後に、イベントの内容が変わりました（{{time}}）。受け取った読者へのお知らせを、その画面から作成できます。',
    },
  },
  due: '判断の期限：{{time}}',
  held: '{{time}}に予定されていた{{act}}は、改めて承認と予約を行わない限り実行されません。',
  note: 'コメントは文書の画面にあります。',
  reason: '理由：',
  reasons: {
    'down-first': '公開できる前に、公開終了の時刻を過ぎていました。',
    'late-hold': '予定の時刻にシステムが動いていませんでした。公開するかどうかを決めてください。',
    'late-skip': '予定の時刻にシステムが動いておらず、その場合は見送る設定になっています。',
    'not-as-approved': '現在の内容は承認されたものと異なります。もう一度レビューに出してください。',
    checklist: 'チェックリストが満たされていません。',
  },
  inPlace: 'この時刻を設定したアカウントがなくなったため、お知らせしています。',
  open: '文書を開く：',
  choose: '受け取るお知らせを選ぶ：',
}
