import { dataKeys } from '#erasable';
import type { IncidentEvent } from '#contracts';
import { isSampled } from '#lifecycle';
import { newId } from '#primitives';
import {
  type Answer,
  eventLike,
  eventually,
  gridStrips,
  holding,
  type IncidentStory,
  type Sending,
  startTestService,
  story,
  type TestPerson,
  type TestService,
  withOwnSteps,
} from '#testing';
import type { ClosureConfig } from './closure.config.js';
import { closureModule } from './closure.module.js';
import { closureMigrations } from './migrations.js';

/** Two grids side by side, and one apart, in a township of its own where nobody holds a post. */
export const [home, nextDoor, lonely] = ['430211001001001', '430211001001002', '430211002001001'] as const;
export const [wu, zheng] = [holding('grid_worker', home), holding('grid_worker', home)];
export const neighbour = holding('grid_worker', nextDoor);
export const leader = holding('grid_leader', home);
export const township = holding('township_dispatcher', '430211001000');
export const chief = holding('duty_chief', '430211000000');
export const staff = holding('department_staff', 'D430211-sanitation');
export const officer = holding('intake_officer', '430211000000');
/** An officer who works for the unit that handles it, too. */
export const officerOfUnit: TestPerson = {
  ...officer,
  person: newId(),
  posts: [...officer.posts, { ...staff.posts[0]!, id: newId() }],
};
const inspectors = [wu, zheng, neighbour, leader, township];

export const registered = (grid: string = home, urgent = false, reporterParty: string | null = null): IncidentStory =>
  story()
    .step('incident.reported.v1', { data: { grid, reporterParty } })
    .step('incident.registered.v1', { data: { grid, urgent, subcategory: urgent ? '0402' : '0103' } })
    .step('incident.dispatched.v1')
    .step('incident.acknowledged.v1');

export const fedBack = (told = registered(), handlers = [staff.person]): IncidentStory =>
  told.step('incident.fed-back.v1', { data: { handlers } });

const samplePercent = 10;

/** What a worker dealt with on the spot; not drawn for inspection, unless that is asked for. */
export function selfHandled(worker = wu, { sampled = false } = {}): IncidentStory {
  let incidentId = newId();
  while (isSampled(incidentId, samplePercent) !== sampled) incidentId = newId();
  return story(incidentId).step('incident.reported.v1').step('incident.self-handled.v1', { actor: worker.person });
}

export function granted({ person, posts: [post] }: TestPerson) {
  const { id, role, unit } = post!;
  return eventLike('registry.post-granted.v1', { subject: id, data: { postId: id, person, role, unit } });
}

const waitingInOutbox = 'SELECT 1 FROM outbox WHERE aggregateid = $1 AND published_at IS NULL';

/** Closure, running, with the people above around it. */
export class ClosureInTest {
  private constructor(readonly service: TestService) {}

  static async start(): Promise<ClosureInTest> {
    const service = await startTestService<ClosureConfig>({
      name: 'closure',
      module: closureModule,
      migrations: closureMigrations,
      keys: dataKeys,
      settings: ({ keysUrl }) => ({
        EVIDENCE_JWKS_URL: keysUrl,
        SELF_HANDLING_SAMPLE_PERCENT: samplePercent,
      }),
    });
    await service.topics.publish(
      ...gridStrips(1, [home, 0], [nextDoor, 1], [lonely, 5]),
      ...inspectors.map(granted),
      granted({ ...officerOfUnit, posts: officerOfUnit.posts.slice(1) }),
      eventLike('registry.catalogue-published.v1'),
      eventLike('registry.unit-changed.v1'),
    );
    await service.ready();
    return new ClosureInTest(service);
  }

  async row({ incidentId }: IncidentStory) {
    const [found] = await this.service.database.query<{ version: number; stage: string; inspector: string | null }>(
      'SELECT version, stage, inspector FROM incident WHERE incident_id = $1',
      [incidentId],
    );
    return found;
  }

  /** Publishes what is new in the story and waits for it; takes what closure did about it into the story. */
  async arrived(told: IncidentStory): Promise<IncidentStory> {
    await this.service.topics.publish(...told.since((await this.row(told))?.version ?? 0));
    await eventually(async () => ((await this.row(told))?.version ?? 0) >= told.version);
    return withOwnSteps(this.service, told);
  }

  /** Whom closure asked, of the people around. */
  async asked(told: IncidentStory): Promise<TestPerson> {
    const inspector = (await this.row(told))?.inspector;
    const found = inspectors.find(({ person }) => person === inspector);
    if (!found) throw new Error(`${String(inspector)} is not around`);
    return found;
  }

  /** Resolves when closure has dealt with all that was published under the incident's key until now. */
  async caughtUp({ incidentId }: IncidentStory): Promise<void> {
    const marker = selfHandled();
    const bytes = marker.events.map((sealed) => sealed.bytes);
    await this.service.topics.publishBytes('incident.events.v1', incidentId, ...bytes);
    await eventually(async () => (await this.row(marker))?.version === marker.version);
  }

  /** The steps that closure itself has put on the topic, at least `count` of them, once it has no more to put there. */
  async published({ incidentId }: IncidentStory, count: number): Promise<IncidentEvent[]> {
    return eventually(async () => {
      if ((await this.service.database.query(waitingInOutbox, [incidentId])).length > 0) return false;
      const messages = await this.service.topics.read('incident.events.v1');
      const events = messages
        .filter(({ key }) => key === incidentId)
        .map(({ value }) => JSON.parse(value.toString()) as IncidentEvent)
        .filter(({ source }) => source === '/grid-dispatch/closure');
      // The relay may put one there twice, which everybody knows by its id.
      const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
      return distinct.length >= count && distinct;
    });
  }

  /** An incident that somebody called about, and that was handled, inspected and closed. */
  async closed(told = registered(home, false, newId())): Promise<IncidentStory> {
    await this.arrived(fedBack(told));
    const { body } = await this.inspect(told, await this.asked(told), 'PASS');
    if (body.stage !== 'CLOSED') throw new Error(`it came to ${JSON.stringify(body)}`);
    return told;
  }

  async photos(as: TestPerson): Promise<string[]> {
    return [await this.service.keys.receipt(as)];
  }

  send(told: IncidentStory, what: string, sending: Sending): Promise<Answer> {
    return this.service.send('POST', `/incidents/${told.incidentId}/${what}`, { seen: told.version, ...sending });
  }

  /** Sends a command, and takes what followed into the story. */
  async take(told: IncidentStory, what: string, sending: Sending): Promise<Answer> {
    const answer = await this.send(told, what, sending);
    await withOwnSteps(this.service, told);
    return answer;
  }

  /** Says what the inspector found, and takes what followed into the story. */
  async inspect(told: IncidentStory, as: TestPerson, outcome: string, sending: Sending = {}): Promise<Answer> {
    const note = outcome === 'PASS' ? {} : { note: '钱七说仍有堆积' };
    const body = { outcome, evidence: await this.photos(as), ...note };
    return this.take(told, 'inspections', { as, body, ...sending });
  }
}
