/** What people here are. What each may do stands in collections/access-table.ts. */
export const roles = ['admin', 'editor', 'reviewer', 'author', 'organiser'] as const
export type Role = (typeof roles)[number]
