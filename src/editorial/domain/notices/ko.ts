import type { NoticeWords } from './words'

export const ko: NoticeWords = {
  kinds: {
    articles: '기사',
    trials: '임상시험',
    therapies: '치료제',
    milestones: '마일스톤',
    companies: '기업',
    frameworks: '제도',
    events: '행사',
    speakers: '연사',
    issues: '뉴스레터',
  },
  acts: { publish: '게시', unpublish: '게시 중단' },
  untitled: '제목 없음',
  somebody: '담당자가',
  named: '{{name}} 님이',
  said: {
    submit: {
      subject: '검토 요청: {{title}}',
      text: '{{actor}} {{kind}} “{{title}}”의 검토를 요청했습니다({{time}}).',
    },
    approve: { subject: '승인: {{title}}', text: '{{actor}} {{kind}} “{{title}}”을(를) 승인했습니다({{time}}).' },
    'approve-published': {
      subject: '승인 및 게시: {{title}}',
      text: '{{actor}} {{kind}} “{{title}}”을(를) 승인했고, 바로 게시되었습니다({{time}}).',
    },
    'approve-partly': {
      subject: '승인({{needed}}명 중 {{given}}명): {{title}}',
      text: '{{actor}} {{kind}} “{{title}}”을(를) 승인했습니다({{time}}). 필요한 {{needed}}명 중 {{given}}명이 승인했습니다.',
    },
    'request-changes': {
      subject: '수정 요청: {{title}}',
      text: '{{actor}} {{kind}} “{{title}}”의 수정을 요청했습니다({{time}}).',
    },
    voided: {
      subject: '승인이 무효가 되었습니다: {{title}}',
      text: '승인 후 {{actor}} {{kind}} “{{title}}”을(를) 변경했습니다({{time}}). 승인은 더 이상 유효하지 않습니다.',
    },
    'voided-trash': {
      subject: '승인이 무효가 되었습니다: {{title}}',
      text: '{{actor}} {{kind}} “{{title}}”을(를) 휴지통으로 옮겼습니다({{time}}). 승인은 더 이상 유효하지 않습니다.',
    },
    reopen: {
      subject: '편집 재개: {{title}}',
      text: '{{actor}} {{kind}} “{{title}}”의 편집을 다시 열었습니다({{time}}). 승인은 더 이상 유효하지 않습니다.',
    },
    'schedule-failed': {
      subject: '{{act}} 실패: {{title}}',
      text: '{{time}}에 예정된 {{kind}} “{{title}}”의 {{act}}에 실패했습니다.',
    },
    'schedule-held': {
      subject: '{{act}} 보류: {{title}}',
      text: '{{time}}에 예정된 {{kind}} “{{title}}”의 {{act}}이(가) 보류되었습니다.',
    },
    'schedule-cancelled': {
      subject: '{{act}} 건너뜀: {{title}}',
      text: '{{time}}에 예정된 {{kind}} “{{title}}”의 {{act}}을(를) 건너뛰었습니다.',
    },
    'schedule-late': {
      subject: '{{act}} 지연: {{title}}',
      text: '{{time}}에 예정된 {{kind}} “{{title}}”의 {{act}}이(가) 늦게 실행되었습니다.',
    },
    'promotion-outdated': {
      subject: '변경 안내 필요: {{title}}',
      text: '{{kind}} “{{title}}”을(를) 보낸 뒤에 행사 내용이 바뀌었습니다({{time}}). 받은 독자에게 보낼 변경 안내를 해당 화면에서 작성할 수 있습니다.',
    },
  },
  due: '결정 기한: {{time}}',
  held: '{{time}}에 예정된 {{act}}은(는) 다시 승인하고 예약하지 않으면 실행되지 않습니다.',
  note: '의견은 문서 화면에 있습니다.',
  reason: '사유:',
  reasons: {
    'down-first': '게시하기 전에 게시 중단 시각이 지났습니다.',
    'late-hold': '예정된 시각에 시스템이 작동하지 않았습니다. 게시할지 결정해 주십시오.',
    'late-skip': '예정된 시각에 시스템이 작동하지 않았으며, 그런 경우 건너뛰도록 설정되어 있습니다.',
    'not-as-approved': '현재 내용이 승인된 내용과 다릅니다. 다시 검토를 요청해 주십시오.',
    checklist: '점검 항목이 충족되지 않았습니다.',
  },
  inPlace: '이 시각을 설정한 계정이 없어져 대신 알려 드립니다.',
  open: '문서 열기:',
  choose: '받을 알림 선택:',
}
