/** The questions of the archived guide, answered from the archive; where it does not answer, that is the answer. */
export const questions = [
  {
    question: 'Is Japan more permissive than Korea?',
    answer:
      'The sources describe different designs. Japan has had a regulated practice track in three classes since 25 November 2014. Whether Korea has one is disputed: the guide says none at present, Act No. 20331 opens treatment by designated institutions from 21 February 2025. Another article in the archive calls Korea the stricter of the two.',
  },
  {
    question: 'Are there approved stem-cell products in Korea?',
    answer:
      'The guide counts approved allogeneic mesenchymal stem-cell products among what the two countries share. Our sources give no list of them with dates, so this page names none. Product approval is a matter for the MFDS.',
  },
  {
    question: 'What does ASRM Class III mean?',
    answer:
      'The lowest of three grades of risk: minimally manipulated procedures with a patient’s own cells for homologous use. The review is lighter, but there is one: committee certification, notification to the regional bureau and reporting of adverse events. It is not an approval of a product.',
  },
  {
    question: 'Where is treatment faster, in Seoul or in Tokyo?',
    answer:
      'Our sources give no comparable times. They state one waiting period, 90 days for a Class I plan in Japan, and one rhythm, the monthly meetings of Korea’s review committee. Neither is the time to a treatment.',
  },
  {
    question: 'How high is the language barrier?',
    answer:
      'Korea has an English portal, medicalkorea.or.kr. The registries of JIH and JMIP in Japan are partly in English. What a clinic’s own papers are written in has to be asked of the clinic.',
  },
  {
    question: 'Are trials open to foreign patients?',
    answer:
      'Both countries have trial pathways and registries. Our sources do not say which trials admit patients from abroad; the registry entry of a trial and its investigators are the place to ask.',
  },
  {
    question: 'How should one choose between the two?',
    answer:
      'By the treatment rather than by the country: which door it came through, which authority or committee answers for it, and whether the papers on the checklist can be shown. This page gives no medical or legal advice.',
  },
]

export const checks = [
  { text: 'Is this an approved product, a product in a trial, or a treatment under rules for practice?' },
  { text: 'In Korea: is the clinic registered with KHIDI, and does the indication match the protocol?' },
  { text: 'In Japan, on the ASRM track: which class, which committee, and may we see the certification papers?' },
  { text: 'For donated cells: who is the supplier, what is the lot number, and is there a certificate of analysis?' },
  { text: 'For a patient’s own cells: where are they taken, how are they processed, and what yield is expected?' },
]
