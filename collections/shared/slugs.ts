/** Collections under the editorial workflow: drafts, versions, a row in `workflows`. */
export const workflowSlugs = [
  'articles',
  'trials',
  'therapies',
  'milestones',
  'companies',
  'frameworks',
  'events',
  'speakers',
  'issues',
] as const

export type WorkflowSlug = (typeof workflowSlugs)[number]

/** Those whose published documents readers may fetch; issues are read on the web view once sent. */
export const publicSlugs = workflowSlugs.filter((slug) => slug !== 'issues')

export const isWorkflowSlug = (slug: string): slug is WorkflowSlug =>
  (workflowSlugs as readonly string[]).includes(slug)
