import { foreignPatientSchemes } from '../figures/foreign-patient-schemes'
import { japanTracksAndClasses } from '../figures/japan-tracks-and-classes'
import { koreanRegulatoryStack } from '../figures/korean-regulatory-stack'
import { patientChecklist } from '../figures/patient-checklist'
import { block, bold, bullets, cite, h2, p, richText } from '../lexical'
import { type Article, DESK, DISCLOSURE, demonstration } from './article'
import { checks, questions } from './korea-japan-questions'

const key = 'article/korea-japan-compared'
const guide = () => cite('korea-japan-comparison')

/** Stands in the text under the heading the pull quote names; a test holds the two together. */
export const LINE =
  'The useful question is not which country is stricter, but which door a given treatment came through.'
const UNDER = 'Two systems, four doors'

const figure = (media: string, caption: string) => block('figure', { media: `media/${media}`, caption })

const body = richText(
  key,
  demonstration(
    key,
    'It starts from an archived comparison guide by Liu Mei-Hua, dated 9 May 2026, and sets beside it what the dated texts of the acts and a second archived article say.',
  ),
  p(
    'Patients, referring physicians and companies ask the same question about Seoul and Tokyo: which of the two lets cell therapies through more easily? A comparison guide in our archive, published on 9 May 2026 in the section “Treatment Guide” of ',
    'Gangnam Stem Cell: An Editorial Archive',
    ', answers that the two countries have built different systems rather than a strict and a lax one.',
    guide(),
    ' That is a fair summary. On one point, however, the guide and the Korean statute book do not agree, and the point is the one that matters most to a patient.',
  ),
  h2(UNDER),
  p(
    'Each country has a door for products and a door for practice. Through the first comes a product that an authority has approved, or that is being tested on the way there. Through the second comes a treatment that a clinic gives under rules for practice, without the product having been approved. ',
    LINE,
  ),
  p(
    'In Japan both doors have been open since 25 November 2014, when the Act on the Safety of Regenerative Medicine, the ASRM, and the revised Pharmaceuticals and Medical Devices Act, the PMD Act, came into force together. Both had passed on 20 November 2013 and been promulgated a week later.',
    cite('s19'),
    ' In Korea, product approval rests on the Pharmaceutical Affairs Act, and a regenerative medicine act lies over it, described in the guide as an overlay of 2020.',
    guide(),
  ),
  block('pullQuote', { text: LINE, anchor: UNDER }),
  h2('Korea: a stack of laws'),
  p(
    'The guide calls the Korean architecture conventional pharmaceutical law plus a regenerative-medicine overlay. The Ministry of Food and Drug Safety, MFDS, approves products on a single track that covers manufacture, characterisation, preclinical and clinical evidence; it also clears trials, in which products are used under investigational status. Minimally manipulated preparations of a patient’s own cells form a category of their own that depends on indication and processing.',
    guide(),
  ),
  p(
    'The overlay is Act No. 16556, promulgated on 27 August 2019 and in force since 28 August 2020. Risk grades are set in article 4 of its decree, a point the guide does not take up.',
    cite('s17'),
    ' The act was then amended by Act No. 20331, promulgated on 20 February 2024 and in force since 21 February 2025, which opens treatment.',
  ),
  figure('korean-regulatory-stack', koreanRegulatoryStack.caption),
  p(
    bold('Here the sources part. '),
    'Asked whether Korea has a practice track outside product approval, the guide says: none at present. The amending act says otherwise. Until 20 February 2025 the act covered research only; from the following day designated institutions may treat, with committee approval.',
    cite('s17'),
    ' A second article in the archive, on the Korean law, describes that pathway in detail.',
    cite('regenerative-medicine-law'),
  ),
  p(
    'The guide is the younger of the texts by more than a year, so the difference cannot be explained by its having been written before the change. It may use “practice track” in a narrower sense, for something like Japan’s classes, open to clinics in general; it does not say. We have therefore not chosen. In our framework the finding is marked disputed, with both answers and their sources, and the table below shows it so.',
  ),
  h2('Japan: two tracks and three classes'),
  p(
    'Under the PMD Act a product goes through trials, manufacturing standards and lot release. The guide names the PMDA as the body for product approval; more exactly, the PMDA reviews and the MHLW decides. The reform of 2014 added a conditional, time-limited approval inside this track, for at most seven years.',
    cite('s11'),
  ),
  p(
    'The ASRM track is for practice. A clinic documents a protocol, has it certified by a committee, notifies the regional bureau and reports adverse events. How demanding the review is depends on the class.',
    guide(),
  ),
  block('callout', {
    tone: 'note',
    title: 'What the ASRM classes mean',
    body: richText(
      `${key}/classes`,
      bullets(
        [
          bold('Class I, highest risk: '),
          'gene-modified cells, allogeneic preparations and use outside homologous use. The most demanding review.',
        ],
        [
          bold('Class II, middle risk: '),
          'autologous procedures with substantive manipulation. An intermediate review.',
        ],
        [
          bold('Class III, lowest risk: '),
          'minimally manipulated autologous procedures for homologous use. A lighter review, but with committee certification, notification to the regional bureau and adverse-event reporting.',
        ],
      ),
    ),
  }),
  p(
    'Two details come from outside the guide. A Class I plan waits 90 days.',
    cite('s21'),
    ' And an amendment of 14 June 2024, in force since 31 May 2025, puts in vivo gene therapy in Class I, so that a description of the classes from before that date is incomplete.',
    cite('s20'),
  ),
  figure('japan-tracks-and-classes', japanTracksAndClasses.caption),
  h2('Who reviews'),
  p(
    'Both doors for practice lead past a committee, but not past the same kind. Japan has several Special Committees for Regenerative Medicine; the standing of the one that reviewed a protocol is among the things the guide tells patients to check.',
    guide(),
    ' Korea has one national review committee of at most 21 members, scientific experts, medical experts and patient advocates, which meets monthly.',
    cite('regenerative-medicine-law'),
    ' The applicant differs too: in Korea it is the designated institution. For Japan our sources do not name the applicant, nor do they say who may be charged, whether public insurance pays, or whether a disease must meet a threshold; those cells of the framework read “not found”.',
  ),
  h2('Side by side'),
  p(
    'The table is read live from our two frameworks, as the law stood on the day the guide appeared. A cell that says “not found” means that our sources do not answer the question; it does not mean that the law has no rule. No cell has been verified by the desk yet.',
  ),
  block('comparisonTable', {
    title: 'Korea and Japan on the questions of the guide',
    frameworks: ['framework/kr', 'framework/jp'],
    dimensions: [
      'regulatory-architecture',
      'entry-into-force',
      'product-approval',
      'practice-outside-product-approval',
      'default-treatment-scope',
      'committees',
      'risk-tiers',
      'foreign-patient-registration',
      'english-portal',
      'patient-verification-load',
    ].map((each) => `dimension/${each}`),
    asOf: '2026-05-09',
  }),
  h2('Where the two meet'),
  p(
    'The guide lists what the systems share: product regulation of the kind developed economies have, approved allogeneic products of mesenchymal stem cells, trial pathways and registries, reporting of adverse events, and schemes for foreign patients.',
    guide(),
    ' The list is a useful corrective. Differences in the door for practice do not carry over to the door for products.',
  ),
  p(
    'An unnamed Hong Kong physician, quoted in the guide in Cantonese, puts it in the same sense: each side has rules, and they are different rules. We give the gist; the speaker cannot be identified, and the words are not ours to translate into a quotation.',
  ),
  p(
    'The guide supports three broader judgements with a journal and a year only: Cell Stem Cell, 2022, for Japan’s having the clearest two-track design among advanced economies; Regenerative Therapy, 2023, for differing protection across the classes; Health Policy, 2021, for each country’s having solved problems the other has not. Without authors or titles none of the three could be traced. We mention the judgements and do not rely on them.',
  ),
  h2('Foreign patients'),
  p(
    'Korea registers clinics for foreign patients with KHIDI and keeps an English portal at medicalkorea.or.kr. Japan certifies, under a pair of schemes known as JIH and JMIP, whose registries are partly in English.',
    guide(),
    ' On the Korean basis the sources differ again: the guide names the Medical Service Act, while foreign patients are the subject of Act No. 13599 of 2015.',
    cite('s18'),
    ' The framework shows both.',
  ),
  figure('foreign-patient-schemes', foreignPatientSchemes.caption),
  h2('What to check before treatment'),
  p(
    'The guide rates the load of verification on the patient as moderate in Korea and slightly higher in Japan, well supported in both. Its own lists suggest why: for an approved product there is an approval to look up, while an ASRM protocol has certification papers, a class and a committee of its own. In either country, what counts is what can be shown on paper before treatment.',
    guide(),
  ),
  figure('patient-checklist', patientChecklist.caption),
  block('checklist', {
    title: 'Five questions for the first conversation',
    audience: 'Patients and referring physicians',
    items: checks,
  }),
  block('faq', { title: 'Questions and answers', items: questions }),
  block('referencesList', { title: 'References' }),
)

export const koreaJapanCompared: Article = {
  key,
  title: 'Korea and Japan compared: which door did the treatment come through?',
  slug: 'korea-and-japan-compared',
  kicker: 'Treatment guide',
  deck: 'Two systems for cellular therapy, side by side, with the one point on which guide and statute disagree left open and marked.',
  section: 'treatment-guide',
  byline: [{ name: DESK }],
  hero: 'media/two-systems',
  body,
  references: ['korea-japan-comparison', 's19', 's17', 'regenerative-medicine-law', 's11', 's21', 's20', 's18'].map(
    (each) => `source/${each}` as const,
  ),
  disclosures: DISCLOSURE,
  topics: ['regulation', 'stem-cells', 'gene-therapy'],
  relatedFrameworks: ['framework/kr', 'framework/jp'],
  seo: {
    description:
      'Product approval and practice in Korea and Japan: acts, dates, classes, schemes for foreign patients and what to check, with sources.',
  },
}
