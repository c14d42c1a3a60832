import { redirect } from 'next/navigation'
export const taken = redirect
