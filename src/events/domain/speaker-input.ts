import { z } from 'zod'

const line = z.string().trim().max(300)
const id = z.string().min(1).max(64)

/** What a person sends of a speaker; the rest of the record is the desk's or is derived. */
const speakerFields = {
  name: z.strictObject({
    display: line.min(1, { error: 'is needed: how the name is shown' }),
    family: line.optional(),
    given: line.optional(),
    other: line.optional(),
    order: z.enum(['given-first', 'family-first']).optional(),
  }),
  nativeNames: z.array(z.strictObject({ lang: z.string().max(20), text: line.min(1) })).max(10),
  title: line,
  company: id,
  affiliationText: line,
  country: z.string().length(2),
  links: z.array(z.strictObject({ label: line.min(1), url: z.url({ protocol: /^https?$/ }) })).max(20),
}

const optional = z.strictObject(speakerFields).partial()

/** `POST /api/events/:id/speakers`: a new speaker and their appearance at this event. */
export const newSpeaker = z.strictObject({
  speaker: optional.extend({ name: speakerFields.name }),
  appearance: z
    .strictObject({
      state: z.enum(['invited', 'accepted', 'confirmed', 'declined', 'withdrawn', 'cancelled']),
      role: line,
      order: z.number().int().min(0),
      featured: z.boolean(),
      session: line,
      titleAtEvent: line,
      companyAtEvent: line,
    })
    .partial()
    .default({}),
})
export type NewSpeaker = z.infer<typeof newSpeaker>

/** `POST /api/speakers/:id/proposals`: what should stand there instead, and why. */
export const speakerProposal = z.strictObject({
  changes: optional
    .extend({ bio: z.string().trim().max(5000).optional() })
    .refine((changes) => Object.keys(changes).length > 0, {
      error: 'names nothing to change',
    }),
  note: z.string().trim().max(2000).default(''),
})
export type SpeakerProposal = z.infer<typeof speakerProposal>

/** The first thing wrong with an input, as a sentence that names the field. */
export const inputSentence = (error: z.ZodError): string => {
  const [issue] = error.issues
  const where = issue?.path.join('.') || 'The request'
  return `${where} ${issue?.message ?? 'is not right'}.`
}
