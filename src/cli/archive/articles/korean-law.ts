import { treatmentPathway } from '../figures/treatment-pathway'
import { block, bold, bullets, cite, h2, p, richText } from '../lexical'
import { type Article, DESK, DISCLOSURE, demonstration } from './article'

const key = 'article/korean-regenerative-medicine-law'
const refs = (...numbers: number[]) => numbers.map((number) => cite(`ref-${String(number).padStart(2, '0')}`))

const body = richText(
  key,
  demonstration(
    key,
    'It retells, in words of its own, what an archived news analysis reports about the Korean act, keeps that article’s ten references at the claims they support, and adds dates from the texts of the acts.',
  ),
  block('callout', {
    tone: 'key-points',
    title: 'Key points',
    body: richText(
      `${key}/key-points`,
      bullets(
        'From 21 February 2025 designated Korean institutions may treat patients with advanced regenerative medicine that lacks market approval.',
        'Eligible are diseases for which nothing approved exists, and diseases that are rare, serious or incurable. There is no list of diagnoses.',
        'Safety and efficacy must already have been shown in clinical research.',
        'The institution applies, not the physician. The source counts 112 designated institutions and does not date the count.',
        'One national committee of at most 21 members reviews applications and meets monthly.',
        'Patients may be billed; public insurance does not pay.',
        'Minimally manipulated cells stay outside, stored cord blood among them.',
      ),
    ),
  }),
  p(
    'For patients with a severe, rare or incurable disease, Korea has opened a way to cell and gene therapies that stand between the trial and the market.',
    ...refs(1),
    ' It does so by amending the Act on the Safety of and Support for Advanced Regenerative Medicine and Advanced Biological Products, known in English as the Advanced Regenerative Medicine Act.',
    ...refs(2),
    ' Until then the act had provided for research. What follows sets out what changes, for whom, and what the sources leave open.',
  ),
  h2('What the pathway is'),
  p(
    'The new pathway resembles two older ones abroad, expanded access in the United States and the hospital exemption in the European Union.',
    ...refs(2),
    ' All three let a patient receive something that has no market approval, outside a trial. The likeness goes no further than that, and the differences are the interesting part: they concern who pays, who asks, and which cells are covered.',
  ),
  p(
    bold('Who pays. '),
    'Under expanded access the American manufacturer may charge participants. Under the hospital exemption the answer differs from one European member state to the next.',
    ...refs(3, 4),
    ' In Korea patients may be billed. Public health insurance does not pay, on the ground that the treatment is not approved for the market. The sources state no tariff and no ceiling.',
  ),
  p(
    bold('Who asks. '),
    'In the United States and in Europe the request normally starts with the patient’s physician. In Korea it is the designated institution that applies, and not the individual physician.',
    ...refs(2, 3, 4),
    ' The burden of preparing an application thus falls on an organisation that can carry it, and the decision to try is no longer one doctor’s.',
  ),
  p(
    bold('Which cells. '),
    'The Korean act leaves out cells that have been only minimally manipulated.',
    ...refs(2),
    ' Cord blood stored in a bank is such a preparation. It is governed by Korea’s Cord Blood Law and cannot be given under the new pathway, whereas expanded access and the hospital exemption both allow cord blood infusions.',
    ...refs(2, 3, 4),
  ),
  h2('Who may be treated'),
  p(
    'The test has two limbs, and either will do: nothing approved treats the disease, or the disease is rare, serious or cannot be cured. The act attaches no list of permitted diagnoses. Press reports expect arthritis, Parkinson’s disease and autoimmune disease to be included. An expectation in the press is not a rule, however, and each application will have to make its own case.',
  ),
  p(
    'Before any treatment, safety and efficacy must already have been shown in clinical research. The manufacturer of the product has to meet quality standards and to accept inspection. The pathway is thus no substitute for research but a continuation of it: a therapy has to pass through the older half of the act before it can enter the newer one.',
  ),
  h2('Who may treat, and who decides'),
  p(
    'Treatment is confined to institutions that have been designated and are active in clinical research in advanced regenerative medicine. The archived article puts their number at 112 without saying on which day it was counted; we repeat the figure with that reservation.',
  ),
  p(
    'Applications go to a single national review committee for advanced regenerative medicine. It may have up to 21 members, drawn from scientific experts, medical experts and patient advocates, and it meets once a month. Members with a conflict of interest have to recuse themselves. What happens when applications outrun the monthly meetings is not described.',
  ),
  block('figure', { media: 'media/treatment-pathway', caption: treatmentPathway.caption }),
  p(
    'One detail of the archived article cannot stand. It places the committee under a “Ministry of Health and Drug Safety”. No ministry of that name is known. The sources name the MFDS as an authority and mention the MOHW in a figure; they do not settle which of them, if either, is meant. Our framework of Korea therefore lists no such authority.',
  ),
  h2('What follows a treatment'),
  p(
    'Each patient’s course is to be recorded as real-world data and followed over the long term. Fines and penalties stand behind the rules; their amounts are not stated in our sources. If the data are kept as intended, the pathway will in time show what a list of approvals cannot: how unapproved treatments did outside the selection of a trial.',
  ),
  h2('An answer to Japan?'),
  p(
    'In the Korean media the change was presented as a reply to Japan.',
    ...refs(1),
    ' The comparison is apt in one respect and misleading in another. Korea’s rules are the stricter.',
    ...refs(2, 5, 6),
    ' Japan sorts procedures into three tiers of risk and has them reviewed by several committees; Korea has one central committee, and the archived article describes no tiers. That silence is the article’s and not the law’s: risk grades do stand in article 4 of the decree.',
  ),
  h2('A cautious welcome'),
  p(
    'The archived article quotes Min-Young Kim, MD, PhD, a specialist in cord blood and a member of the national review committee.',
    ...refs(7),
    ' The quotation is shortened there, so we give only its sense: on its face the change is good news, but many obstacles remain, above all for cord blood. Coming from within the committee, the second half of that sentence deserves as much attention as the first.',
  ),
  p(
    'That countries differ in how they regulate such treatments is the subject of three of the article’s references.',
    ...refs(8, 9, 10),
    ' One of them sets a first approval against lagging commercialisation in its very title: a right to treat is not yet a treatment on offer.',
  ),
  h2('A note on dates'),
  p(
    'The archived article says that the law was passed in August 2020 and takes effect in February 2025.',
    cite('regenerative-medicine-law'),
    ' The texts of the acts give another sequence. Act No. 16556 was promulgated on 27 August 2019 and came into force on 28 August 2020. Treatment was opened by Act No. 20331, promulgated on 20 February 2024 and in force since 21 February 2025.',
    cite('s17'),
    ' The reference list of the archived article itself cites the act with the date of 2019, names an amending Act No. 17472 of 11 August 2020, and gives 21 February 2025 as the effective date.',
  ),
  p(
    'A reader can reconcile most of this: August 2020 is the month in which the act came into force and of the amendment the article cites, and February 2025 the month in which its treatment provisions did. But the article says “passed”, and it is not for us to mend it. Our framework of Korea carries the adoption and the entry into force of the act as disputed, with every answer and its source. The archived article is undated; from what it treats as past and as future it was probably written between 19 January and 21 February 2025.',
  ),
  h2('What remains open'),
  p('Four questions a practitioner would ask have no answer in the sources of this piece:'),
  bullets(
    'how long the committee takes from application to decision;',
    'what an institution must show to be designated, beyond being active in clinical research;',
    'who bears the cost of long-term follow-up;',
    'whether patients from abroad may be treated under the pathway.',
  ),
  p('They are marked as not found in the framework, or left out of it, until a source answers them.'),
  block('referencesList', { title: 'References' }),
)

export const koreanLaw: Article = {
  key,
  title: 'Korea opens treatment outside trials: what the regenerative medicine act now allows',
  slug: 'korea-regenerative-medicine-act-treatment',
  kicker: 'Regulation',
  deck: 'Since 21 February 2025 designated institutions may treat serious illness with unapproved regenerative medicine. Who qualifies, who decides, who pays.',
  section: 'regulation',
  byline: [{ name: DESK }],
  hero: 'media/korean-act-timeline',
  body,
  references: [
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `source/ref-${number}` as const),
    'source/regenerative-medicine-law',
    'source/s17',
  ],
  disclosures: DISCLOSURE,
  topics: ['regulation', 'stem-cells', 'gene-therapy'],
  relatedFrameworks: ['framework/kr', 'framework/jp'],
  seo: {
    description:
      'Korea’s amended regenerative medicine act: eligibility, institutions, committee, charges, exclusions and the disputed dates, with ten references.',
  },
}
