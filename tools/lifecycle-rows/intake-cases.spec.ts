import { holding, inStrip, type TestService } from '#testing';
import { strip } from '../permission-matrix/incident.spec.js';
import { around } from '../permission-matrix/places.spec.js';
import { offeredByAllCases, reason } from './offered-by-all.spec.js';
import { reported, storyIn } from './stage-stories.spec.js';
import type { BeginningCase, StepCase } from './step-case.spec.js';

const officer = holding('intake_officer', around.county);
const worker = holding('grid_worker', around.grid);
const verifier = { ...worker, person: around.inspector };
const photos = ({ keys }: TestService, as = worker) => keys.receipt(as);

/** @param masterId an incident that others may be the same as */
export const intakeCases = (masterId: string): readonly StepCase[] => [
  ...offeredByAllCases('intake'),
  {
    endpoint: 'RequestVerification.request',
    step: 'incident.verification-requested.v1',
    ...{ what: 'verification-requests', as: officer },
    // Whoever is asked already is not asked again.
    body: () => ({}),
    given: { VERIFYING: () => storyIn.REPORTED('intake').step('incident.verification-requested.v1') },
  },
  {
    endpoint: 'VerifyReport.verify',
    step: 'incident.verified.v1',
    ...{ what: 'verifications', as: verifier },
    body: async (service) => ({ outcome: 'EXISTS', evidence: [await photos(service, verifier)] }),
    needs: { evidence: 'VERIFICATION.PHOTO_MISSING' },
    reachedAfter: ['incident.verification-requested.v1', 'incident.inspection-assigned.v1'],
  },
  {
    endpoint: 'RegisterIncident.register',
    step: 'incident.registered.v1',
    ...{ what: 'registrations', as: officer },
    body: () => ({ subcategory: '0103', filingCondition: 'VISIBLE_FROM_ROAD', level: 'county' }),
    given: {
      REPORTED: () => reported(null),
      VERIFYING: () => reported(null).step('incident.verification-requested.v1'),
    },
    needs: { subcategory: 'REGISTER.SUBCATEGORY_MISSING' },
  },
  {
    endpoint: 'RejectIncident.reject',
    step: 'incident.rejected.v1',
    ...{ what: 'rejections', as: officer },
    body: () => ({ reasonCode: 'NOT_EXISTING', explanation: '未发现' }),
  },
  {
    endpoint: 'MergeIncident.merge',
    step: 'incident.merged.v1',
    ...{ what: 'merges', as: officer },
    body: () => ({ masterId, reason }),
  },
  {
    endpoint: 'UnmergeIncident.unmerge',
    step: 'incident.unmerged.v1',
    ...{ what: 'unmerges', as: officer },
    body: () => ({ reason }),
  },
  {
    endpoint: 'SelfHandleIncident.selfHandle',
    step: 'incident.self-handled.v1',
    ...{ what: 'self-handlings', as: worker },
    body: async (service) => ({
      ...{ subcategory: '0102', before: [await photos(service)], after: [await photos(service)] },
    }),
    given: { REPORTED: () => reported(null) },
    needs: { subcategory: 'SELF_HANDLING.SUBCATEGORY_MISSING' },
  },
];

export const intakeBeginnings: readonly BeginningCase[] = [
  {
    endpoint: 'ReportAsWorker.report',
    ...{ path: '/incidents/worker-reports', as: worker },
    body: async (service) => ({ subcategory: '0103', point: inStrip(strip), evidence: [await photos(service)] }),
    needs: { subcategory: 'REPORT.NOTHING_SAID' },
  },
  {
    endpoint: 'ReportAsClerk.report',
    ...{ path: '/incidents/clerk-reports', as: officer },
    body: () => ({
      ...{ caller: { name: '欧阳建国', phone: '13912345678' }, text: '门口垃圾堆了三天' },
      ...{ address: '珠江南路 12 号', point: inStrip(strip) },
    }),
  },
];
