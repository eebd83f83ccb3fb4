import { dataKeys } from '#erasable';
import {
  eventLike,
  eventually,
  gridStrips,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestService,
} from '#testing';
import type { DispatchConfig } from './dispatch.config.js';
import { dispatchModule } from './dispatch.module.js';
import { dispatchMigrations } from './migrations.js';

export const dispatcher = holding('dispatcher', '430211000000');
export const admin = holding('system_admin', '430211000000');
export const works = 'D430211-municipal_works';
/** Two grids of one community side by side; the report’s point lies in the first. */
export const [home, nextDoor] = ['430211001001001', '430211001001002'] as const;
export const inNextDoor = { lng: 113.145, lat: 27.5 };
export const countyOfTwo = (revision = 1) => gridStrips(revision, [home, 13], [nextDoor, 14]);

/** Milliseconds; short, because tests freeze relays. */
export const lockLife = 2_000;

export const registered = (urgent = false): IncidentStory =>
  story()
    .step('incident.reported.v1')
    .step('incident.registered.v1', { data: { urgent, subcategory: urgent ? '0402' : '0103' } });

/** A dispatch service that knows its units and catalogue, for tests of what must hold in every service. */
export class DispatchAtWork {
  private constructor(readonly service: TestService) {}

  static async start(): Promise<DispatchAtWork> {
    const service = await startTestService<DispatchConfig>({
      name: 'dispatch',
      module: dispatchModule,
      migrations: dispatchMigrations,
      keys: dataKeys,
      lockLife,
      settings: ({ keysUrl }) => ({ EVIDENCE_JWKS_URL: keysUrl }),
    });
    await service.topics.publish(
      eventLike('registry.catalogue-published.v1'),
      eventLike('registry.unit-changed.v1'),
      ...countyOfTwo(),
      eventLike('registry.unit-changed.v1', { subject: works, data: { code: works } }),
    );
    await service.ready();
    return new DispatchAtWork(service);
  }

  close(): Promise<void> {
    return this.service.close();
  }

  async versionOf({ incidentId }: IncidentStory): Promise<number> {
    const rows = await this.service.database.query<{ version: number }>(
      'SELECT version FROM incident WHERE incident_id = $1',
      [incidentId],
    );
    return rows[0]?.version ?? 0;
  }

  reaches(told: IncidentStory, version: number) {
    return eventually(async () => (await this.versionOf(told)) === version);
  }

  async countOf(sql: string, ...parameters: unknown[]): Promise<number> {
    const rows = await this.service.database.query<{ count: string }>(`SELECT count(*) FROM ${sql}`, parameters);
    return Number(rows[0]?.count);
  }

  async messagesOf({ incidentId }: IncidentStory) {
    return (await this.service.topics.read('incident.events.v1'))
      .filter(({ key }) => key === incidentId)
      .map(({ value }) => JSON.parse(value.toString()) as { id: string; incidentversion: number });
  }

  dispatch(
    { incidentId, version }: IncidentStory,
    { to = this.service.url, ...more }: { to?: string; key?: string } = {},
  ) {
    return this.service.send('POST', `/incidents/${incidentId}/dispatches`, {
      ...{ to, as: dispatcher, seen: version, body: { leadUnit: works } },
      ...more,
    });
  }

  /** The open dead letter of an incident, once it is there. */
  letterOf({ incidentId }: IncidentStory): Promise<{ id: string; reason: string }> {
    return eventually(async () => {
      const { body } = await this.service.send('GET', '/operations/dead-letters', { as: admin });
      return (body as { id: string; reason: string; incident_id: string }[]).find(
        ({ incident_id }) => incident_id === incidentId,
      );
    });
  }

  resolve({ id }: { id: string }, resolution: 'REPLAYED' | 'SKIPPED') {
    return this.service.send('POST', `/operations/dead-letters/${id}/resolution`, { as: admin, body: { resolution } });
  }
}
