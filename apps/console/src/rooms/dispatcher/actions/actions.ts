import type { ListedIncident } from '../../../parts/incident/incident.js';
import { isOver, type Stage } from '../queue/queued-incident.js';
import type { Action, Field, Values } from './action.js';

const inStage =
  (...stages: readonly Stage[]) =>
  ({ stage }: ListedIncident): boolean =>
    stages.includes(stage);
const isOpen = (incident: ListedIncident): boolean => !isOver(incident);

const words = (name: string, isRequired: boolean, mostLetters = 500): Field => ({
  ...{ name, as: 'words', isRequired, mostLetters },
});
const leadUnit: Field = { name: 'leadUnit', as: 'unit', isRequired: true };
const coUnits: Field = { name: 'coUnits', as: 'units' };
const approve: Field = { name: 'approve', as: 'choice', options: ['APPROVE', 'DENY'], isRequired: true };
const filingConditions = ['VISIBLE_ON_SPOT', 'VISIBLE_FROM_ROAD', 'VERIFIED_ON_SPOT', 'STATED_BY_CALLER'] as const;
const rejections = ['OUT_OF_SCOPE', 'NOT_EXISTING', 'INSUFFICIENT_INFORMATION', 'PRIVATE_DISPUTE'] as const;

const resolutions = ['RESOLVED', 'PARTIAL', 'UNRESOLVED'] as const;
const satisfactions = ['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED', 'NOT_RATED'] as const;
const wasReached = ({ reached }: Values): boolean => reached === 'REACHED';
const isUnhappy = (values: Values): boolean =>
  wasReached(values) && (values['satisfaction'] === 'DISSATISFIED' || values['resolution'] === 'UNRESOLVED');

/** A caller is asked until they are reached; what a grid worker saw has none. */
const isToBeCalledBack = ({ stage, reportedBy, survey }: ListedIncident): boolean =>
  stage === 'CLOSED' && reportedBy === null && survey?.reached !== true;
/** The caller is not content, for a cause within the unit’s power, or asks for it: somebody decides. */
const callsForReopening = ({ stage, survey }: ListedIncident): boolean =>
  stage === 'CLOSED' && (survey?.causeWithinPower === true || survey?.byResident?.asksForReopening === true);

/** Everything that the command centre does with an incident, in the order in which it comes up. */
export const actions: readonly Action[] = [
  {
    ...{ name: 'register', key: 'r', permission: 'incident.register' },
    isPossible: inStage('REPORTED'),
    isNext: inStage('REPORTED'),
    fields: [
      { name: 'subcategory', as: 'subcategory', isRequired: true },
      { name: 'filingCondition', as: 'choice', options: filingConditions, isRequired: true },
      { name: 'urgent', as: 'flag' },
      { name: 'level', as: 'choice', options: ['community', 'township', 'county'] },
    ],
  },
  {
    ...{ name: 'dispatch', key: 'd', permission: 'incident.dispatch' },
    isPossible: inStage('REGISTERED'),
    isNext: inStage('REGISTERED'),
    fields: [leadUnit, coUnits, words('opinion', false)],
  },
  {
    ...{ name: 'ruleOnReturn', key: 'u', permission: 'incident.rule-on-return' },
    isPossible: inStage('RETURN_REQUESTED'),
    isNext: inStage('RETURN_REQUESTED'),
    fields: [
      { name: 'decision', as: 'choice', options: ['UPHELD', 'DENIED'], isRequired: true },
      { ...leadUnit, when: ({ decision }) => decision === 'UPHELD' },
      { ...coUnits, when: ({ decision }) => decision === 'UPHELD' },
      { name: 'groundless', as: 'flag', when: ({ decision }) => decision === 'DENIED' },
      words('reason', true),
    ],
  },
  {
    ...{ name: 'ruleOnExtension', key: 'u', permission: 'incident.rule-on-extension' },
    isPossible: ({ pendingRequest }) => pendingRequest?.for === 'EXTENSION',
    isNext: ({ pendingRequest }) => pendingRequest?.for === 'EXTENSION',
    fields: [approve, words('reason', true)],
  },
  {
    ...{ name: 'ruleOnSuspension', key: 'u', permission: 'incident.rule-on-suspension' },
    isPossible: ({ pendingRequest }) => pendingRequest?.for === 'SUSPENSION',
    isNext: ({ pendingRequest }) => pendingRequest?.for === 'SUSPENSION',
    fields: [approve, words('reason', true)],
  },
  {
    ...{ name: 'close', key: 'o', permission: 'incident.close' },
    isPossible: inStage('INSPECTING'),
    fields: [],
  },
  {
    ...{ name: 'assignInspection', key: 'i', permission: 'incident.assign-inspection' },
    isPossible: inStage('INSPECTING'),
    // The next in order: whom nobody names.
    fields: [],
  },
  {
    ...{ name: 'survey', key: 'v', permission: 'incident.survey' },
    isPossible: isToBeCalledBack,
    isNext: isToBeCalledBack,
    fields: [
      { name: 'reached', as: 'choice', options: ['REACHED', 'NOT_REACHED'], isRequired: true },
      { name: 'responded', as: 'flag', when: wasReached },
      { ...{ name: 'resolution', as: 'choice', options: resolutions }, isRequired: true, when: wasReached },
      { ...{ name: 'satisfaction', as: 'choice', options: satisfactions }, isRequired: true, when: wasReached },
      { name: 'causeWithinPower', as: 'flag', when: isUnhappy },
      words('remark', false),
    ],
  },
  {
    // N takes a call, whatever is open.
    ...{ name: 'reopen', key: 'p', permission: 'incident.reopen' },
    // Without a call for it it is the duty chief’s; what no unit had has nobody to go back to.
    isPossible: (incident, holds) =>
      incident.stage === 'CLOSED' && incident.leadUnit !== null && (callsForReopening(incident) || holds('duty_chief')),
    isNext: callsForReopening,
    fields: [words('reason', true)],
  },
  {
    ...{ name: 'verify', key: 'v', permission: 'incident.request-verification' },
    isPossible: ({ stage, reportedBy }) => (stage === 'REPORTED' || stage === 'VERIFYING') && reportedBy === null,
    fields: [words('question', false)],
  },
  {
    ...{ name: 'merge', key: 'm', permission: 'incident.merge' },
    isPossible: inStage('REPORTED'),
    fields: [{ name: 'masterId', as: 'incident', isRequired: true }, words('reason', true)],
  },
  {
    ...{ name: 'reject', key: 'x', permission: 'incident.reject', isGrave: true },
    isPossible: inStage('REPORTED'),
    fields: [{ name: 'reasonCode', as: 'choice', options: rejections, isRequired: true }, words('explanation', true)],
  },
  {
    ...{ name: 'escalate', key: 'e', permission: 'incident.escalate' },
    isPossible: inStage('REGISTERED'),
    fields: [words('opinion', true), { name: 'emergency', as: 'choice', options: ['POLICE', 'FIRE', 'AMBULANCE'] }],
  },
  {
    ...{ name: 'transfer', key: 't', permission: 'incident.transfer', isGrave: true },
    isPossible: inStage('REGISTERED'),
    fields: [
      { name: 'authority', as: 'line', isRequired: true, mostLetters: 200 },
      { name: 'reference', as: 'line', isRequired: true, mostLetters: 100 },
    ],
  },
  { ...{ name: 'urge', key: 'c', permission: 'incident.urge' }, isPossible: isOpen, fields: [words('text', false)] },
  {
    ...{ name: 'supervise', key: 's', permission: 'incident.supervise' },
    isPossible: isOpen,
    fields: [words('reason', true), { name: 'until', as: 'moment', isRequired: true }],
  },
  {
    ...{ name: 'remark', key: 'b', permission: 'incident.remark' },
    isPossible: isOpen,
    fields: [words('text', true, 2_000)],
  },
];

/** What one may do with an incident now, what it waits for first. */
export function possibleActions(
  incident: ListedIncident,
  may: (permission: string) => boolean,
  holds: (role: string) => boolean,
): readonly Action[] {
  const possible = actions.filter(({ permission, isPossible }) => may(permission) && isPossible(incident, holds));
  const isNext = ({ isNext: waitsFor }: Action) => waitsFor?.(incident) ?? false;
  return [...possible.filter(isNext), ...possible.filter((action) => !isNext(action))];
}
