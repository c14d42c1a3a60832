import { cookies } from 'next/headers'
export const taken = cookies
