import type { PayloadRequest } from 'payload'
import { withdrawnParts } from '../../../events'
import { consentsOf } from './consent-rows'

const said = {
  photo: 'Photo: the speaker withdrew the consent to show it. Remove it, or record a new consent first.',
  bio: 'Biography: the speaker withdrew the consent to show it. Remove it, or record a new consent first.',
} as const

type Speaker = { photo?: unknown; bio?: unknown }

/** What a speaker holds and readers may not be shown, a sentence each; empty where the consents hold. */
export const consentProblems = async (
  req: PayloadRequest,
  speakerId: string,
  speaker: Speaker,
): Promise<{ path: string; message: string }[]> => {
  if (!speaker.photo && !speaker.bio) return []
  return withdrawnParts(await consentsOf(req, speakerId))
    .filter((part) => speaker[part])
    .map((part) => ({ path: part, message: said[part] }))
}
