import { Injectable } from '@nestjs/common';
import { accessRefusals, authorize, authorizeAnywhere, eventActor, type SignedIn } from '#access';
import { readEvent } from '#contracts';
import { Database } from '#database';
import { OnRecord } from '#event-bus';
import { Refused } from '#primitives';
import { checkpointOfSize, newestCheckpoint } from '../checkpoints/checkpoint.store.js';
import { readLogKeys } from '../checkpoints/log-keys.js';
import { commitmentsIn } from '../domain/commitments.js';
import { type FoldedIncident, foldSteps, stepsAmong } from '../domain/incident-steps.js';
import { readJson } from '../domain/read-json.js';
import { type PublishedRule, rulesInForce, ruleTypes } from '../domain/rules-named.js';
import { refuse } from '../domain/trail.refusals.js';
import { Prover } from '../tree/prover.js';
import { type FoundEntry, entriesLike } from '../use-cases/list-entries/entries-like.js';
import type { Dossier, ProvenEntry } from './dossier.js';
import { readerOf } from './reader.js';

/** More of one incident is for a program that reads page by page. */
const most = { entries: 2_000, bytes: 16 * 1024 * 1024 };

/** The topics of what happened to the incident; what else is about it (refusals, looks at data) is the auditor’s. */
const ofTheCase: readonly string[] = ['incident.events.v1', 'incident.facts.v1'];

/** An incident’s entries up to a checkpoint, and the incident as they tell it. */
interface FoundCase {
  readonly incident: FoldedIncident;
  readonly checkpoint: Dossier['checkpoint'];
  readonly entries: readonly FoundEntry[];
}

/** Puts a dossier together from what the trail has; texts and files it has none. */
@Injectable()
export class AssembleDossier {
  constructor(
    private readonly database: Database,
    private readonly prover: Prover,
    private readonly onRecord: OnRecord,
  ) {}

  /**
   * The dossier for who may read it: the auditor, with everything that is about the incident, or who answers for where
   * it lies, with its steps and side facts.
   * @param size of the checkpoint to show it under; the newest where none is said
   * @throws Refused TRAIL.NO_CHECKPOINT, TRAIL.NO_SUCH_CHECKPOINT, TRAIL.NO_SUCH_INCIDENT, TRAIL.DOSSIER_TOO_LARGE, ACCESS.OUT_OF_SCOPE
   */
  async forReader(who: SignedIn, incidentId: string, size?: number): Promise<Dossier> {
    const found = await this.find(incidentId, size);
    if (!authorize(who, 'dossier.read', found.incident.scope)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return this.assemble(found, authorizeAnywhere(who, 'trail.read') !== undefined);
  }

  /** Puts on record who was given a dossier, and in which form; to be done before they are. */
  async record(
    who: SignedIn,
    { incidentId, entries, commitments }: Dossier,
    format: 'JSON' | 'PDF' = 'JSON',
  ): Promise<void> {
    const opened = commitments.filter(({ opening }) => opening !== null).length;
    await this.onRecord.put({
      type: 'audit.exported.v1',
      subject: incidentId,
      data: { what: 'dossier', filter: { format, opened }, rows: entries.length, incidentId },
      by: eventActor(readerOf(who)),
    });
  }

  private async find(incidentId: string, asked: number | undefined): Promise<FoundCase> {
    const { size, note } = await this.checkpoint(asked);
    const entries: FoundEntry[] = [];
    let bytes = 0;
    for await (const entry of entriesLike(this.database, { incident: incidentId }, size)) {
      entries.push(entry);
      bytes += entry.bytes.length;
      if (entries.length > most.entries || bytes > most.bytes) {
        throw new Refused(refuse('TRAIL.DOSSIER_TOO_LARGE', { entries: most.entries, bytes: most.bytes }));
      }
    }
    const incident = foldSteps(stepsAmong(entries).steps);
    if (!incident) throw new Refused(refuse('TRAIL.NO_SUCH_INCIDENT', { incidentId }));
    return { incident, checkpoint: { size, note }, entries };
  }

  private async checkpoint(size: number | undefined): Promise<Dossier['checkpoint']> {
    const { manager } = this.database;
    const checkpoint = size === undefined ? await newestCheckpoint(manager) : await checkpointOfSize(manager, size);
    if (checkpoint) return checkpoint;
    throw new Refused(
      size === undefined ? refuse('TRAIL.NO_CHECKPOINT') : refuse('TRAIL.NO_SUCH_CHECKPOINT', { size }),
    );
  }

  private async assemble({ incident, checkpoint, entries: all }: FoundCase, whole: boolean): Promise<Dossier> {
    const entries = whole ? all : all.filter(({ topic }) => ofTheCase.includes(topic));
    const { steps, passedOver } = stepsAmong(entries);
    const published = await this.publishedRules(checkpoint.size);
    const byNumber = new Map(published.map(({ entry }) => [entry.sequence, entry]));
    const rules: Dossier['rules'] = [];
    for (const { rule, steps: judged, published: at } of rulesInForce(steps, published)) {
      const entry = at === undefined ? undefined : byNumber.get(at);
      rules.push({ rule, steps: [...judged], entry: entry ? await this.prove(entry, checkpoint.size) : null });
    }
    return {
      incidentId: incident.incidentId,
      checkpoint,
      keys: (await readLogKeys(this.database.manager)).map(({ vkey }) => vkey),
      entries: await this.proveAll(entries, checkpoint.size),
      passedOver: [...passedOver],
      rules,
      commitments: entries
        .flatMap(({ sequence, bytes }) => commitmentsIn(sequence, readJson(bytes)))
        .map((commitment) => ({ ...commitment, opening: null })),
      erasures: [],
    };
  }

  /** Entries, each with its proof in the tree of that size. */
  async proveAll(entries: readonly FoundEntry[], size: number): Promise<ProvenEntry[]> {
    const proven: ProvenEntry[] = [];
    for (const entry of entries) proven.push(await this.prove(entry, size));
    return proven;
  }

  private async prove({ sequence, topic, receivedAt, bytes }: FoundEntry, size: number): Promise<ProvenEntry> {
    const { leafHash, proof } = await this.prover.inclusion(sequence, size);
    return {
      sequence,
      topic,
      receivedAt: receivedAt.toISOString(),
      bytes: bytes.toString('base64'),
      leafHash,
      proof,
    };
  }

  /** All rules ever published: a handful a year. */
  private async publishedRules(upTo: number): Promise<(PublishedRule & { readonly entry: FoundEntry })[]> {
    const published = [];
    for (const type of ruleTypes) {
      for await (const entry of entriesLike(this.database, { type }, upTo)) {
        const read = readEvent(entry.bytes);
        if ('event' in read) published.push({ sequence: entry.sequence, event: read.event, entry });
      }
    }
    return published;
  }
}
