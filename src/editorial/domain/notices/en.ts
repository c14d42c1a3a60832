import type { NoticeWords } from './words'

export const en: NoticeWords = {
  kinds: {
    articles: 'article',
    trials: 'trial',
    therapies: 'therapy',
    milestones: 'milestone',
    companies: 'company',
    frameworks: 'framework',
    events: 'event',
    speakers: 'speaker',
    issues: 'newsletter issue',
  },
  acts: { publish: 'publication', unpublish: 'taking down' },
  untitled: 'Untitled',
  somebody: 'Somebody',
  named: '{{name}}',
  said: {
    submit: {
      subject: 'Review asked for: {{title}}',
      text: '{{actor}} sent “{{title}}” ({{kind}}) to review on {{time}}.',
    },
    approve: { subject: 'Approved: {{title}}', text: '{{actor}} approved “{{title}}” ({{kind}}) on {{time}}.' },
    'approve-published': {
      subject: 'Approved and published: {{title}}',
      text: '{{actor}} approved “{{title}}” ({{kind}}) on {{time}}, and readers see it now.',
    },
    'approve-partly': {
      subject: 'Approved by one of {{needed}}: {{title}}',
      text: '{{actor}} approved “{{title}}” ({{kind}}) on {{time}}. It has {{given}} of {{needed}} approvals.',
    },
    'request-changes': {
      subject: 'Changes asked for: {{title}}',
      text: '{{actor}} asked for changes to “{{title}}” ({{kind}}) on {{time}}.',
    },
    voided: {
      subject: 'Approval no longer holds: {{title}}',
      text: '{{actor}} changed “{{title}}” ({{kind}}) on {{time}}, after its approval. The approval no longer holds.',
    },
    'voided-trash': {
      subject: 'Approval no longer holds: {{title}}',
      text: '{{actor}} moved “{{title}}” ({{kind}}) to the trash on {{time}}. The approval no longer holds.',
    },
    reopen: {
      subject: 'Reopened: {{title}}',
      text: '{{actor}} reopened “{{title}}” ({{kind}}) on {{time}} to edit it. The approval no longer holds.',
    },
    'schedule-failed': {
      subject: 'Failed: {{act}} of {{title}}',
      text: 'The {{act}} of “{{title}}” ({{kind}}), set for {{time}}, failed.',
    },
    'schedule-held': {
      subject: 'Held: {{act}} of {{title}}',
      text: 'The {{act}} of “{{title}}” ({{kind}}), set for {{time}}, is held.',
    },
    'schedule-cancelled': {
      subject: 'Skipped: {{act}} of {{title}}',
      text: 'The {{act}} of “{{title}}” ({{kind}}), set for {{time}}, was skipped.',
    },
    'schedule-late': {
      subject: 'Late: {{act}} of {{title}}',
      text: 'The {{act}} of “{{title}}” ({{kind}}), set for {{time}}, was carried out late.',
    },
    'promotion-outdated': {
      subject: 'Update wanted: {{title}}',
      text: 'The event of “{{title}}” ({{kind}}) changed on {{time}}, after that mail was sent. Its page offers to write an update to those who got it.',
    },
  },
  due: 'It should be decided by {{time}}.',
  held: 'Its {{act}}, set for {{time}}, will not take place unless it is approved and scheduled again.',
  note: 'The note to it stands with the document.',
  reason: 'Reason:',
  reasons: {
    'down-first': 'Its time to be taken down had passed before it could be published.',
    'late-hold': 'Nothing ran when this was due. Decide whether it still goes out.',
    'late-skip': 'Nothing ran when this was due, and its policy is to skip it then.',
    'not-as-approved': 'What stands there now is not what was approved. Send it to review again.',
    checklist: 'The checklist is not met.',
  },
  inPlace: 'You are told because the account that set this time is gone.',
  open: 'Open the document:',
  choose: 'Choose which notices you get:',
}
