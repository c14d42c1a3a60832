import { getPayload } from 'payload'
export const taken = getPayload
