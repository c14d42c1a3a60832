import type { Word } from '../translations'

export const readerTabs = ['import', 'suppressions', 'unread'] as const
export type ReaderTab = (typeof readerTabs)[number]

export const tabWords: Record<ReaderTab, Word> = {
  import: 'readersImport',
  suppressions: 'readersSuppressions',
  unread: 'readersUnread',
}

export const addressOf = (tab: ReaderTab): string => (tab === 'import' ? '/admin/readers' : `/admin/readers?tab=${tab}`)
