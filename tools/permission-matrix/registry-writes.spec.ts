import { goldenEvent } from '#contracts';
import { defaultTimeRules } from '#deadlines';
import { holding, type TestPerson } from '#testing';
import { operationsWrites } from './custody-writes.spec.js';
import type { Writes } from './entries.spec.js';
import { around } from './places.spec.js';
import { community, hours, type Registry, square } from './registry.spec.js';

const { county, township, grid } = around;
const [chief, admin, officer, worker] = [
  holding('duty_chief', county),
  holding('system_admin', county),
  holding('security_admin', county),
  holding('grid_worker', grid),
];
const reason = '机构调整';
/** What the registry of the matrix has departments for. */
const catalogue = goldenEvent('registry.catalogue-published.v1').data.items.map((item) => ({
  ...item,
  leadDepartment: 'sanitation',
}));
const closed = [...square, square[0]];
const field = { community, name: '第1网格', households: 400 };
const nothingOpen = { byStage: [], overdue: 0, casebookPosition: '1' };

/** How each endpoint of the registry is made to do what it is for; what depends on an earlier one comes after it. */
export function registryWrites({ service, revision, handoverId, staff, apply }: Registry): Writes {
  const post = (path: string, as: TestPerson, body: object = {}, seen?: number) =>
    service.send('POST', path, { as, body, ...(seen === undefined ? {} : { seen }) });
  const begin = async (from: 'LATEST' | 'EMPTY'): Promise<string> =>
    (await post(`/counties/${county}/grid-drafts`, admin, { from })).body.draftId;
  const newCommunity = async (last: number): Promise<string> => {
    const code = `43021100100${last}`;
    await post('/units', admin, { code, level: 'community', parentCode: township, name: `新村${last}`, reason });
    return code;
  };
  const grant = ({ person }: TestPerson) =>
    post('/posts', officer, { personId: person, role: 'township_dispatcher', unit: township, reason });
  const plan = (from: number) =>
    post('/duty/shifts', chief, {
      ...{ area: county, role: 'dispatcher', personId: staff.day.person },
      ...{ startsAt: hours(from), endsAt: hours(from + 1) },
    });
  const recall = () => post(`/duty/handovers/${handoverId}/recalls`, staff.day);
  const handOver = () =>
    post('/duty/handovers', staff.day, { area: county, incoming: staff.night.person, open: nothingOpen });
  let [standIn, handedOver, application] = ['', '', ''];

  return {
    ...operationsWrites(service),
    'NamePeople.name': { leavesNone: 'it reads the names of colleagues for the rows on a screen, of no reporter' },
    'BeginGridDraft.begin': () => post(`/counties/${county}/grid-drafts`, admin, { from: 'LATEST' }),
    'ImportGridDraft.import': async () => {
      const { body } = await service.send('GET', `/grid-revisions/${revision}/geojson`, { as: admin });
      return post(`/grid-drafts/${await begin('EMPTY')}/geojson`, admin, body, 1);
    },
    'ChangeGridDraft.put': async () =>
      post(`/grid-drafts/${await begin('LATEST')}/grids/${grid}`, admin, { ...field, polygon: [closed] }, 1),
    'ChangeGridDraft.remove': async () =>
      post(`/grid-drafts/${await begin('LATEST')}/grids/${grid}/removal`, admin, {}, 1),
    'EditGridDraft.edit': async () =>
      post(`/grid-drafts/${await begin('LATEST')}/edits`, admin, { put: [], remove: [grid] }, 1),
    'DiscardGridDraft.discard': async () => post(`/grid-drafts/${await begin('LATEST')}/discarding`, admin, {}, 1),
    'PublishGridDraft.publish': async () => {
      const outline = { type: 'Polygon', coordinates: [closed] };
      const known = 'INSERT INTO unit_outline (unit, outline, synthetic) VALUES ($1, $2, true)';
      await service.database.query(known, [county, JSON.stringify(outline)]);
      const draft = await begin('LATEST');
      await post(`/grid-drafts/${draft}/grids/${grid}`, admin, { ...field, polygon: outline.coordinates }, 1);
      return post(`/grid-drafts/${draft}/publication`, admin, {}, 2);
    },
    'CreateUnit.create': () =>
      post('/units', admin, {
        ...{ code: '430211001005', level: 'community', parentCode: township, name: '新村', reason },
      }),
    'RenameUnit.rename': () => post(`/units/${township}/renamings`, admin, { name: '新镇', reason }),
    'AbolishUnit.abolish': async () =>
      post(`/units/${await newCommunity(6)}/abolitions`, admin, { successor: community, reason }),
    'MergeUnits.merge': async () =>
      post('/unit-mergers', admin, { units: [await newCommunity(7)], into: community, reason }),
    'PublishRoutingRules.publish': () => post(`/counties/${county}/routing-rules`, admin, { rules: [], reason }, 0),
    'ValidateRoutingRules.validate': { leavesNone: 'it looks at a draft, and keeps nothing of it' },
    'PublishAdmissionList.publish': () => post(`/counties/${county}/admission-lists`, admin, { items: [], reason }, 0),
    'PublishTimeRules.publish': () =>
      post(`/counties/${county}/time-rules`, admin, { ...defaultTimeRules, days: {}, reason }, 0),
    'ApplyForAdmission.apply': async () => {
      const answer = await apply('0402');
      application = answer.body.applicationId;
      return answer;
    },
    'GiveAdmissionOpinion.give': () =>
      post(`/admission-applications/${application}/opinions`, holding('township_dispatcher', township), {
        ...{ agrees: true, opinion: reason },
      }),
    'DecideOnAdmission.decide': () =>
      post(`/admission-applications/${application}/decisions`, chief, {
        ...{ decision: 'ADMITTED', reason, minutes: reason, notice: { number: '2026-017', text: reason } },
      }),
    'ReadRegistryTexts.query': async () => {
      const [text] = await service.database.query<{ text_id: string }>(
        `SELECT text_id FROM registry_text WHERE readable_with = 'unit.manage' LIMIT 1`,
      );
      return post('/texts/query', admin, { textIds: [text!.text_id] });
    },
    'PublishCatalogue.publish': () => post('/catalogue/versions', admin, { items: catalogue, reason }, 1),
    'ValidateCatalogue.validate': { leavesNone: 'it looks at a draft, and keeps nothing of it' },
    'EnterPerson.enter': () =>
      post('/people', officer, { name: '张三', role: 'township_dispatcher', unit: township, reason }),
    'GrantPost.grant': () => grant(staff.day),
    'WithdrawPost.withdraw': async () =>
      post(`/posts/${(await grant(staff.night)).body.postId}/withdrawals`, officer, { reason }),
    'DelegatePost.delegate': async () => {
      const body = { personId: staff.clerk.person, to: hours(1), reason };
      const answer = await post(`/posts/${staff.day.posts[0]!.id}/delegations`, staff.day, body);
      standIn = answer.body.postId;
      return answer;
    },
    'DelegatePost.end': () => post(`/posts/${standIn}/delegation-ends`, officer, { reason }),
    'PlanShift.plan': () => plan(20),
    'PlanShift.cancel': async () => post(`/duty/shifts/${(await plan(22)).body.shiftId}/cancellations`, chief),
    'SharePosition.begin': () => post('/positions/own/sharing', worker),
    'SharePosition.tell': {
      leavesNone: 'where somebody is, from minute to minute, is never on record: that they share it is',
    },
    'SharePosition.stop': () => post('/positions/own/sharing-ends', worker),
    'RecallHandover.recall': recall,
    'HandOverShift.handOver': async () => {
      const answer = await handOver();
      handedOver = answer.body.handoverId;
      return answer;
    },
    'TakeOverShift.takeOver': () => post(`/duty/handovers/${handedOver}/take-overs`, staff.night),
  };
}
