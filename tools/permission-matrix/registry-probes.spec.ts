import { goldenEvent } from '#contracts';
import { defaultTimeRules } from '#deadlines';
import type { TestPerson } from '#testing';
import { operations } from './incident.spec.js';
import type { Probe, Probes } from './matrix.spec.js';
import { around } from './places.spec.js';
import { community, hours, type Registry, unknown } from './registry.spec.js';

const { county, township, grid } = around;
const reason = '机构调整';
const { items } = goldenEvent('registry.catalogue-published.v1').data;

const decided = (why: string): Pick<Probe, 'decidedBy'> => ({
  decidedBy: { why, spec: 'apps/grid-registry/src/organisation.int.spec.ts' },
});
const byHolderOrOfficer = decided('a post’s holder may, wherever it is; others within their area');

/** How each endpoint of the registry is asked: about the township where it can be, else about the county. */
export function registryProbes({
  service,
  revision,
  draftId,
  postId,
  shiftId,
  handoverId,
  applicationId,
}: Registry): Probes {
  const get = (path: string): Pick<Probe, 'ask'> => ({ ask: (as) => service.send('GET', path, { as }) });
  const post = (path: string, body: object = {}): Pick<Probe, 'ask'> => ({
    ask: (as: TestPerson | undefined) => service.send('POST', path, { as, body }),
  });
  const [ofTownship, ofCounty] = [{ about: 'township' }, { about: 'county' }] as const;
  // Without a version seen, no draft is changed.
  const draft = `/grid-drafts/${draftId}`;
  const field = { community, name: '第1网格', households: 400, polygon: [[[113, 27]]] };
  const features = { type: 'FeatureCollection', features: [] };

  return {
    ...operations(service),
    'ListUnits.list': get('/units'),
    'ListUnits.one': get(`/units/${county}`),
    'ListUnits.name': get(`/units/${county}/name`),
    'ListWorkers.list': { ...get(`/workers?unit=${township}`), ...ofTownship },
    'ReadMap.read': { ...get(`/map?area=${county}`), about: 'county' },
    'ListGrids.list': get(`/grids?community=${community}`),
    'LocatePoint.locate': get('/grids/location?lng=113.19&lat=27.81'),
    'ReadCatalogue.read': get('/catalogue'),
    'ReadCatalogue.list': get('/catalogue/versions'),
    'ReadCatalogue.one': get('/catalogue/versions/1'),
    // The only county there is: who reaches it reaches all. Without a version seen, none is published.
    'PublishCatalogue.publish': { ...post('/catalogue/versions', { items, reason }), ...ofCounty },
    'ValidateCatalogue.validate': { ...post('/catalogue/validations', { items }), ...ofCounty },
    'ReadGridRevisions.list': get(`/grid-revisions?county=${county}`),
    'ReadGridRevisions.export': get(`/grid-revisions/${revision}/geojson`),
    'NamePeople.name': post('/people/names', { personIds: [unknown] }),

    'BeginGridDraft.begin': { ...post(`/counties/${county}/grid-drafts`, { from: 'EMPTY' }), ...ofCounty },
    'ListGridDrafts.list': { ...get(`/counties/${county}/grid-drafts`), ...ofCounty },
    'EditGridDraft.edit': { ...post(`${draft}/edits`, { put: [], remove: [grid] }), ...ofCounty },
    'ReadGridCodes.read': get(`/grid-codes?community=${community}`),
    'ReadGridDraft.show': { ...get(draft), ...ofCounty },
    'ReadGridDraft.export': { ...get(`${draft}/geojson`), ...ofCounty },
    'ValidateGridDraft.validate': { ...get(`${draft}/validation`), ...ofCounty },
    'ImportGridDraft.import': { ...post(`${draft}/geojson`, features), ...ofCounty },
    'ChangeGridDraft.put': { ...post(`${draft}/grids/${grid}`, field), ...ofCounty },
    'ChangeGridDraft.remove': { ...post(`${draft}/grids/${grid}/removal`), ...ofCounty },
    'DiscardGridDraft.discard': { ...post(`${draft}/discarding`), ...ofCounty },
    'PublishGridDraft.publish': { ...post(`${draft}/publication`), ...ofCounty },

    'CreateUnit.create': {
      ...post('/units', { code: '430211001009', level: 'community', parentCode: unitThatIsNot, name: '新村', reason }),
      ...ofTownship,
    },
    'RenameUnit.rename': { ...post(`/units/${township}/renamings`, { name: '新镇', reason }), ...ofTownship },
    // It has a community, and stays.
    'AbolishUnit.abolish': { ...post(`/units/${township}/abolitions`, { reason }), ...ofTownship },
    'MergeUnits.merge': {
      ...post('/unit-mergers', { units: [township], into: '430211002000', reason }),
      ...ofTownship,
    },

    // Without a version seen, none are published.
    'PublishRoutingRules.publish': { ...post(`/counties/${county}/routing-rules`, { rules: [], reason }), ...ofCounty },
    'ValidateRoutingRules.validate': {
      ...post(`/counties/${county}/routing-rules/validations`, { rules: [] }),
      ...ofCounty,
    },
    'ReadRoutingRules.list': get(`/counties/${county}/routing-rules`),
    'ReadRoutingRules.one': get(`/counties/${county}/routing-rules/latest`),
    'PublishAdmissionList.publish': {
      ...post(`/counties/${county}/admission-lists`, { items: [], reason }),
      ...ofCounty,
    },
    'ReadAdmissionLists.list': get(`/counties/${county}/admission-lists`),
    'ReadAdmissionLists.one': get(`/counties/${county}/admission-lists/latest`),
    'PublishTimeRules.publish': {
      ...post(`/counties/${county}/time-rules`, { ...defaultTimeRules, days: {}, reason }),
      ...ofCounty,
    },
    'ReadTimeRules.list': get(`/counties/${county}/time-rules`),
    'ReadTimeRules.one': get(`/counties/${county}/time-rules/latest`),

    'ApplyForAdmission.apply': post('/admission-applications', {
      ...{ item: { level: 'community', subcategory: '9999', kind: 'ASSIST' }, reason, conditions: reason },
    }),
    'GiveAdmissionOpinion.give': post(`/admission-applications/${unknown}/opinions`, { agrees: true, opinion: reason }),
    'DecideOnAdmission.decide': {
      ...post(`/admission-applications/${applicationId}/decisions`, { decision: 'DENIED', reason }),
      // Decided already: who is let in is told so.
      ...ofCounty,
    },
    'ListAdmissionApplications.list': get(`/admission-applications?county=${county}`),

    // No township has such posts.
    'EnterPerson.enter': {
      ...post('/people', { name: '张三', role: 'community_staff', unit: township, reason }),
      ...ofTownship,
    },
    'ListPeople.list': {
      ...get(`/people?unit=${township}&limit=200`),
      ...ofTownship,
      shows: ({ people }: { people: { posts: { postId: string }[] }[] }) =>
        people.some(({ posts }) => posts.some((one) => one.postId === postId)),
    },
    'GrantPost.grant': {
      ...post('/posts', { personId: unknown, role: 'community_staff', unit: township, reason }),
      ...ofTownship,
    },
    'WithdrawPost.withdraw': { ...post(`/posts/${postId}/withdrawals`, { reason }), ...ofTownship },
    'ListPosts.list': {
      ...get(`/posts?unit=${township}&ended=true`),
      ...ofTownship,
      shows: ({ posts }: { posts: { postId: string }[] }) => posts.some((one) => one.postId === postId),
    },
    'DelegatePost.delegate': {
      ...post(`/posts/${postId}/delegations`, { personId: unknown, to: hours(1), reason }),
      ...byHolderOrOfficer,
    },
    'DelegatePost.end': { ...post(`/posts/${postId}/delegation-ends`, { reason }), ...byHolderOrOfficer },
    'ReadRegistryTexts.query': {
      ...post('/texts/query', { textIds: [unknown] }),
      ...decided('each text was kept for those with one permission in one area'),
    },

    'ReadRoster.shifts': {
      ...get(`/duty/shifts?area=${township}&from=${hours(-1)}&to=${hours(1)}`),
      ...ofTownship,
    },
    'ReadRoster.handovers': { ...get(`/duty/handovers?area=${township}`), ...ofTownship },
    'PlanShift.plan': {
      ...post('/duty/shifts', {
        ...{ area: township, role: 'dispatcher', personId: unknown, startsAt: hours(1), endsAt: hours(2) },
      }),
      ...ofTownship,
    },
    'PlanShift.cancel': { ...post(`/duty/shifts/${shiftId}/cancellations`), ...ofCounty },
    'HandOverShift.handOver': {
      ...post('/duty/handovers', { area: township, incoming: unknown, open: nothingOpen }),
      ...ofTownship,
    },
    'TakeOverShift.takeOver': { ...post(`/duty/handovers/${handoverId}/take-overs`), ...ofCounty },
    'SharePosition.own': get('/positions/own'),
    'SharePosition.begin': post('/positions/own/sharing'),
    'SharePosition.stop': post('/positions/own/sharing-ends'),
    'SharePosition.tell': post('/positions/own', { point: { lng: 113.19, lat: 27.81 }, accuracy: 12 }),
    'ReadPositions.within': { ...get(`/positions?area=${township}`), ...ofTownship },
    'RecallHandover.recall': { ...post(`/duty/handovers/${handoverId}/recalls`), ...ofCounty },
  };
}

const nothingOpen = { byStage: [], overdue: 0, casebookPosition: '1' };
/** So that nobody can create anything below it. */
const unitThatIsNot = '430211009000';
