import type { Sentences } from './sentence.js';
import { en, zh } from './words.js';

/** What follows the feedback: somebody else looks, it is closed, the caller is asked. */
export const closureSentences: Sentences<
  | 'incident.sampled.v1'
  | 'incident.self-handling-refused.v1'
  | 'incident.inspection-assigned.v1'
  | 'incident.inspected.v1'
  | 'incident.reworked.v1'
  | 'incident.closed.v1'
  | 'incident.surveyed.v1'
  | 'incident.reopened.v1'
> = {
  'incident.sampled.v1': {
    zh: ({ percent }) => `抽中复查（抽查比例 ${percent}%）。`,
    en: ({ percent }) => `Drawn for an inspection (${percent} of a hundred are).`,
  },
  'incident.self-handling-refused.v1': {
    zh: () => '不认可自行处置，退回重新受理。',
    en: () => 'Not accepted as done on the spot; back to intake as a report.',
  },
  'incident.inspection-assigned.v1': {
    zh: ({ inspector, chosenAs, attempt }, names) =>
      `请${names.person(inspector)}（${zh.code(chosenAs)}）到现场核查，第 ${attempt} 次。`,
    en: ({ inspector, chosenAs, attempt }, names) =>
      `Asked ${names.person(inspector)} (${en.code(chosenAs)}) to inspect it on the spot, attempt ${attempt}.`,
  },
  'incident.inspected.v1': {
    zh: ({ outcome, evidence }) =>
      `现场核查：${zh.code(outcome)}${evidence.length > 0 ? `，附件 ${evidence.length} 份` : ''}。`,
    en: ({ outcome, evidence }) =>
      `Inspected: ${en.code(outcome)}${evidence.length > 0 ? `, evidence: ${evidence.length}` : ''}.`,
  },
  'incident.reworked.v1': {
    zh: ({ leadUnit, reworkCount }, names) => `退回${names.unit(leadUnit)}返工，第 ${reworkCount} 次。`,
    en: ({ leadUnit, reworkCount }, names) => `Back to ${names.unit(leadUnit)} for rework, no. ${reworkCount}.`,
  },
  'incident.closed.v1': {
    zh: ({ basis }) => `${zh.code(basis)}结案。`,
    en: ({ basis }) => `Closed, ${en.code(basis)}.`,
  },
  'incident.surveyed.v1': {
    zh: ({ reached, responded, resolution, satisfaction, attempt, byResident }) =>
      byResident
        ? `群众自行评价：${responded ? '单位联系过' : '单位未联系'}，${zh.code(resolution ?? '')}，${zh.code(satisfaction)}${byResident.asksForReopening ? '；申请重新办理' : ''}。`
        : reached
          ? `第 ${attempt} 次回访接通：${responded ? '单位联系过' : '单位未联系'}，${zh.code(resolution ?? '')}，${zh.code(satisfaction)}。`
          : `第 ${attempt} 次回访未接通，不计为满意。`,
    en: ({ reached, responded, resolution, satisfaction, attempt, byResident }) =>
      byResident
        ? `Rated by the resident: the unit ${responded ? 'had' : 'had not'} been in touch; ${en.code(resolution ?? '')}; ${en.code(satisfaction)}${byResident.asksForReopening ? '; they ask for it to be done once more' : ''}.`
        : reached
          ? `Call-back ${attempt} reached the caller: the unit ${responded ? 'had' : 'had not'} been in touch; ${en.code(resolution ?? '')}; ${en.code(satisfaction)}.`
          : `Call-back ${attempt} did not reach the caller, which is not counted as satisfied.`,
  },
  'incident.reopened.v1': {
    zh: ({ round, leadUnit, surveyAttempt }, names) =>
      `重办（第 ${round} 轮），由${names.unit(leadUnit)}主办${surveyAttempt ? `；依据第 ${surveyAttempt} 次回访` : ''}。`,
    en: ({ round, leadUnit, surveyAttempt }, names) =>
      `Reopened, round ${round}, with ${names.unit(leadUnit)}${surveyAttempt ? `; call-back ${surveyAttempt} asks for it` : ''}.`,
  },
};
