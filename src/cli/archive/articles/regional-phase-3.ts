import { archive } from '../data'
import { regulatoryStatements } from '../figures/regulatory-statements'
import { block, bullets, cite, h2, italic, p, richText } from '../lexical'
import { type Article, DESK, DISCLOSURE, demonstration } from './article'

const key = 'article/east-asia-late-stage'
const listing = () => cite('phase-3-table')

const body = richText(
  key,
  demonstration(
    key,
    'It rests on one archived listing of trials, which carries no author and no date, and on published dates of three laws.',
  ),
  p(
    'An archived round-up of late-stage cell and gene therapy in East Asia names 21 programmes: nine listed under Korea, six under Japan, five under China and one under Taiwan.',
    listing(),
    ' Read as a table rather than as a story, it says something precise about each market. It also leaves more unsaid than its confident headings suggest. This piece goes through both.',
  ),
  p(
    'The listing makes three general claims. China leads on CAR-T in blood cancers. Japan and Korea lead on stem-cell products and newer gene therapies. And more Phase 3 trials run in the region than before, alone or with global partners. Its own entries bear out the first claim well and the second in part; they cannot test the third, because they show one moment and no earlier one.',
  ),
  h2('What the 21 entries are'),
  p(
    'Sixteen entries are described as Phase 3 and three as Phase 2/3. Two state no phase at all: RGX-121, listed under Japan with an application already filed, and JWCAR029, listed under China with approvals already granted. To call all 21 “Phase 3” would therefore go beyond the listing for five of them.',
  ),
  p(
    'Sixteen entries carry a ClinicalTrials.gov number. The five without one are Engensis, CARTISTEM, JRM-001, JWCAR029 and CT053. A missing number is not evidence of an unregistered study: the region has registries of its own, and the listing simply does not say. For a reader who wants to follow a programme, though, those five are the entries to look up first.',
  ),
  p(
    'The country an entry is listed under is not the country where its study runs. For twelve entries the listing says where: four name Korea and one Taiwan, three name the United States, one of them together with Canada, and four name Japan or China. For the other nine it does not. The distinction matters most for Korea and Japan, as the next sections show.',
  ),
  block('trialTable', {
    title: 'The programmes of the listing',
    mode: 'filter',
    filter: { countries: ['KR', 'JP', 'CN', 'TW'], modalities: [], phases: [], recruitment: [] },
    trials: [],
  }),
  h2('Korea: most entries, and mostly stem cells'),
  p(
    'Korea’s nine entries are the longest list and the most uniform. Four are mesenchymal stem cells: JointStem, from the patient’s own fat tissue, for severe knee osteoarthritis; Neuronata-R, from the patient’s own bone marrow, for amyotrophic lateral sclerosis; ALLO-ASC-DFU, from donated fat tissue, for diabetic foot ulcer; and CARTISTEM, from donated umbilical cord blood, for cartilage damage and degenerative osteoarthritis. Two more, FURESTEM-AD and Cellgram-LC, are called stem cells without a type.',
    listing(),
  ),
  p(
    'The remaining three are each the only one of their kind in the table. Engensis is a plasmid that carries the gene for HGF, and thus a gene therapy without a virus. TG-C is a preparation of donated cells with a gene modification, TGF-β1. GCC4002, known by the brand Immuncell-LC, consists of cytokine-induced killer cells and is the only Korean entry in oncology, for resectable pancreatic cancer.',
  ),
  p(
    'Where the listing states a place, the studies are split between home and abroad. JointStem, Neuronata-R, ALLO-ASC-DFU and GCC4002 are in Phase 3 in Korea. Engensis and TG-C are described as in Phase 3 in the United States, and CARTISTEM’s Phase 3 is under way in Japan. For FURESTEM-AD and Cellgram-LC no country is given. For JointStem the listing adds two designations by the US FDA, Breakthrough Therapy and RMAT, without dates. A count of “Korean trials” that does not separate these cases says little about where patients are being enrolled.',
  ),
  h2('Japan: partnerships, and two entries of its own'),
  p(
    'Three of Japan’s six entries name two companies. CAP-1002 is listed under Nippon Shinyaku and Capricor Therapeutics, RGX-121 under Nippon Shinyaku and REGENXBIO, and ELEVIDYS under Chugai Pharmaceutical and Sarepta. The listing does not say which of each pair originated the product, holds the licence or sponsors the study, so our records name both companies and assign no role.',
  ),
  p(
    'For none of the three does it state where the study runs. An entry under Japan may thus be a programme in which a Japanese company has a share, rather than a study open to patients in Japan. The same caution applies to AT132, listed under Astellas Gene Therapies as a Phase 2/3 study with neither recruitment nor country.',
    listing(),
  ),
  p(
    'Two entries do have a stated home in Japan. FF-31501, autologous cells from synovium for meniscus tear, is in Phase 3 there. JRM-001, autologous cells from heart tissue for functional single ventricle, a congenital heart disease of children, resumed its Japanese Phase 3 in February 2025. That month is the only date attached to any regulatory or study event in the whole listing. Why the study had stopped, and for how long, is not stated.',
  ),
  h2('China: CAR-T, and one exception'),
  p(
    'Four of China’s five entries are CAR-T cells. Three of those, cilta-cel, CT053 and FUCASO, are directed against BCMA in multiple myeloma; the fourth, JWCAR029, is directed against CD19 and listed for second-line large B-cell lymphoma. The exception is NR082, an AAV gene therapy for Leber hereditary optic neuropathy, in Phase 2/3 in China.',
    listing(),
  ),
  p(
    'These are also the programmes closest to the market, or already on it. The listing reports three approvals of JWCAR029 in China, for large B-cell, follicular and mantle cell lymphoma. It reports cilta-cel as approved in the United States, the European Union and Japan, with an application accepted in China. CT053 is described as on the market in China, with a Phase 2/3 study in the United States and Canada. FUCASO is cleared in mainland China, with applications accepted in Hong Kong and Singapore and a Phase 3 study in earlier lines of treatment.',
  ),
  p(
    'Two conclusions that suggest themselves should be resisted. “On the market” is not the same statement as “approved”, and the listing makes only the first about CT053; we record a launch and no approval. And an accepted application is a step in a procedure, not a forecast of its result.',
  ),
  block('figure', { media: 'media/regulatory-statements', caption: regulatoryStatements.caption }),
  h2('Taiwan: one entry, the only one said to be recruiting'),
  p(
    'Taiwan has a single entry: ELIXCYTE, stem cells from fat tissue for knee osteoarthritis, donor not stated. It is the only one of the 21 that the listing calls recruiting. The others are “under way”, “running”, or simply in a phase. Those are descriptions by an author, not states of a registry, and our tracker leaves the recruitment of these twenty studies empty until a registry fills it.',
  ),
  p(
    'Taiwan’s legal ground has since moved. Its two regenerative medicine acts passed on 4 June 2024, were promulgated on 19 June 2024 and are in force since 1 January 2026.',
    cite('s22'),
    ' What they mean for a study that began under earlier rules is outside the sources of this piece.',
  ),
  h2('Which diseases'),
  p('Grouped by indication, the table has four clusters and a long tail:'),
  bullets(
    'Joints: five entries for osteoarthritis, cartilage damage or meniscus tear (JointStem, TG-C, CARTISTEM, FF-31501 and ELIXCYTE), spread over Korea, Japan and Taiwan.',
    'Blood cancers: the four Chinese CAR-T entries.',
    'Muscle: two entries for Duchenne muscular dystrophy, CAP-1002 and ELEVIDYS, and one for X-linked myotubular myopathy, AT132, all under Japan.',
    'Complications of diabetes: Engensis, for neuropathy and foot ulcer, and ALLO-ASC-DFU, for foot ulcer, both under Korea.',
  ),
  p(
    'The tail runs from atopic dermatitis and alcoholic cirrhosis to mucopolysaccharidosis type II. One reading needs a note: for Engensis the listing prints “foot ulcers” without more, which has been taken as diabetic because of the indication beside it.',
  ),
  h2('The law behind two of the lists'),
  p(
    'Readers in the region will ask how many of these products could reach a patient without product approval. In Japan that has been regulated since 25 November 2014, when the Act on the Safety of Regenerative Medicine came into force beside the revised PMD Act.',
    cite('s19'),
    ' In Korea, treatment outside trials by designated institutions was opened by Act No. 20331, in force since 21 February 2025.',
    cite('s17'),
    ' None of the 21 entries says that a product is offered by either route, and nothing here should be read as if it did.',
  ),
  h2('What to do with a listing like this'),
  p(
    'Three habits make such tables useful. Keep the listing country, the place of the study and the place of a filing in separate columns. Record an event with the date its source gives, and write ',
    italic('not stated'),
    ' where there is none: of the fifteen regulatory statements beside these trials, fourteen are undated. And treat every state as a statement by somebody at some time. The listing carries no date of its own; it mentions February 2025 and announces a conference for 25 September 2025, so it was presumably written between the two. What has changed since is for the registries to say.',
  ),
  h2('The conference'),
  p(
    'The listing closes with an invitation to Cell & Gene Therapy East Asia 2025, on 25 September 2025 at Songdo Convensia in Incheon, and with twelve speakers from Korea, Japan and Taiwan. Starting time, organiser and registration address are not stated; the time zone is inferred from the place.',
    listing(),
  ),
  block('eventCard', { event: archive.event.key, showSpeakers: true }),
  block('referencesList', { title: 'References' }),
)

export const regionalPhase3: Article = {
  key,
  title: 'Late-stage cell and gene therapy in East Asia: what 21 entries say, and what they leave out',
  slug: 'east-asia-late-stage-cell-gene-therapy',
  kicker: 'Trials',
  deck: 'Korea lists stem cells, China CAR-T, Japan partnerships. A careful reading of one regional listing, with its table live below.',
  section: 'trials',
  byline: [{ name: DESK }],
  hero: 'media/trials-by-country',
  body,
  references: ['source/phase-3-table', 'source/s22', 'source/s19', 'source/s17'],
  disclosures: DISCLOSURE,
  topics: ['stem-cells', 'car-t', 'gene-therapy', 'oncology', 'musculoskeletal', 'events'],
  relatedTherapies: ['therapy/jrm-001', 'therapy/cilta-cel', 'therapy/fucaso', 'therapy/elixcyte'],
  relatedFrameworks: ['framework/kr', 'framework/jp'],
  relatedEvents: [archive.event.key],
  seo: {
    description:
      'Twenty-one late-stage programmes in Korea, Japan, China and Taiwan, read line by line: what is stated, where, and what is not.',
  },
}
