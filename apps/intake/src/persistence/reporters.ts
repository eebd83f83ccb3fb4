import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type DataKey, DataKeys, decrypt, encrypt } from '#erasable';
import type { EntityManager } from 'typeorm';
import { SearchIndex } from './search-index.js';

/** Who reported, as taken; never leaves this service but as a person's own, recorded read. */
export interface Reporter {
  readonly party: string;
  readonly name: string;
  readonly phone: string;
  readonly confidential: boolean;
}

/** Somebody who called and was erased: nobody knows any more who it was. */
export interface ErasedReporter {
  readonly party: string;
  readonly confidential: boolean;
  readonly erasedAt: Date;
}

/** A caller of a command, whose key is being fetched meanwhile. */
export interface CallerInHand {
  /** Keeps them in the transaction of what refers to them. */
  readonly keep: (manager: EntityManager, incidentId: string) => Promise<void>;
}

interface ReporterRow {
  readonly party: string;
  readonly incidentId: string;
  readonly confidential: boolean;
  readonly keyId: string;
  readonly encrypted: Buffer;
}

const columns = 'party_id AS party, incident_id AS "incidentId", confidential, key_id AS "keyId", encrypted';

/** Who called: each under a key of their own. */
@Injectable()
export class Reporters {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeys,
    private readonly index: SearchIndex,
  ) {}

  /** Takes a caller in. Their key is made while the command goes on; one that is not needed then is harmless. */
  take(reporter: Reporter): CallerInHand {
    const key = this.keys.of(reporter.party);
    key.catch(() => undefined);
    return { keep: async (manager, incidentId) => this.keep(manager, incidentId, reporter, await key) };
  }

  /** Notes that a caller took back what they reported; of two at once, one does. */
  async withdraw(
    manager: EntityManager,
    incidentId: string,
    party: string,
    at: Date,
  ): Promise<'WITHDRAWN' | 'ALREADY_WITHDRAWN' | 'NOT_A_CALLER'> {
    const [written]: [unknown[], number] = await manager.query(
      `UPDATE reporter SET withdrawn_at = $3 WHERE party_id = $1 AND incident_id = $2 AND withdrawn_at IS NULL
       RETURNING party_id`,
      [party, incidentId, at],
    );
    if (written.length > 0) return 'WITHDRAWN';
    const known: unknown[] = await manager.query('SELECT 1 FROM reporter WHERE party_id = $1 AND incident_id = $2', [
      party,
      incidentId,
    ]);
    return known.length > 0 ? 'ALREADY_WITHDRAWN' : 'NOT_A_CALLER';
  }

  /** A caller of this incident. */
  async find(
    manager: EntityManager,
    incidentId: string,
    party: string,
  ): Promise<Reporter | ErasedReporter | undefined> {
    const rows: ReporterRow[] = await manager.query(
      `SELECT ${columns} FROM reporter WHERE party_id = $1 AND incident_id = $2`,
      [party, incidentId],
    );
    return (await this.open(rows))[0];
  }

  /** A caller of whatever incident. */
  async byParty(
    manager: EntityManager,
    party: string,
  ): Promise<((Reporter | ErasedReporter) & { incidentId: string }) | undefined> {
    const rows: ReporterRow[] = await manager.query(`SELECT ${columns} FROM reporter WHERE party_id = $1`, [party]);
    return (await this.open(rows))[0];
  }

  /** All who called about these incidents, in the order in which they did. */
  async of(incidentIds: readonly string[]): Promise<((Reporter | ErasedReporter) & { incidentId: string })[]> {
    return this.open(
      await this.database.query<ReporterRow>(
        `SELECT ${columns} FROM reporter WHERE incident_id = ANY($1::uuid[]) ORDER BY taken_at, party_id`,
        [incidentIds],
      ),
    );
  }

  private async keep(
    manager: EntityManager,
    incidentId: string,
    { party, name, phone, confidential }: Reporter,
    { keyId, key }: DataKey,
  ): Promise<void> {
    const noted = this.index.notePhone(party, phone);
    noted.catch(() => undefined);
    const encrypted = encrypt(key, party, Buffer.from(JSON.stringify([name, phone])));
    await manager.query(
      'INSERT INTO reporter (party_id, incident_id, key_id, encrypted, confidential) VALUES ($1, $2, $3, $4, $5)',
      [party, incidentId, keyId, encrypted, confidential],
    );
    await noted;
  }

  private async open(rows: readonly ReporterRow[]) {
    const keys = await this.keys.read(rows.map(({ keyId }) => keyId));
    return rows.map(({ party, incidentId, confidential, keyId, encrypted }) => {
      const state = keys.get(keyId)!;
      const caller = { party, incidentId, confidential };
      if ('erasedAt' in state) return { ...caller, erasedAt: state.erasedAt };
      const [name, phone] = JSON.parse(decrypt(state.key, party, encrypted).toString()) as [string, string];
      return { ...caller, name, phone };
    });
  }
}
