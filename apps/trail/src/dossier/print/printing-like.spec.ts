import { randomBytes } from 'node:crypto';
import { isIncidentEvent, isIncidentFactType } from '#contracts';
import type { SealedEvent } from '#event-bus';
import { newSignerKey, formatCheckpoint, formatVerifierKey, signNote } from '#signed-note';
import { eventLike, holding } from '#testing';
import { commitmentsIn } from '../../domain/commitments.js';
import { foldSteps, stepsAmong } from '../../domain/incident-steps.js';
import { rulesInForce } from '../../domain/rules-named.js';
import type { Dossier, Opening, ProvenEntry } from '../dossier.js';
import type { Printing } from './printing.js';

const signer = newSignerKey('trail.test/430211', 'ed25519');
const hash = () => randomBytes(32).toString('base64');

export const chief = holding('duty_chief', '430211000000');
export const unitNames = new Map([
  ['430211000000', '天元区'],
  ['D430211-sanitation', '天元区环境卫生管理局'],
]);

/** A dossier of these events, as the trail would give it; `opening` says what opens each text or file. */
export function printingLike(
  events: readonly SealedEvent[],
  { opening = () => null, erased = [] }: { opening?: (id: string) => Opening | null; erased?: SealedEvent[] } = {},
): Printing {
  let sequence = 0;
  const prove = (event: SealedEvent): ProvenEntry => ({
    sequence: ++sequence,
    topic: topicOf(event),
    receivedAt: event.event.time,
    bytes: Buffer.from(event.bytes).toString('base64'),
    leafHash: hash(),
    proof: Array.from({ length: 17 }, hash),
  });
  const entries = events.map(prove);
  const { steps, passedOver } = stepsAmong(entries.map((one) => ({ ...one, bytes: Buffer.from(one.bytes, 'base64') })));
  const catalogue = eventLike('registry.catalogue-published.v1');
  const published = { event: catalogue.event, entry: prove(catalogue) };
  const rules = rulesInForce(steps, [{ sequence: published.entry.sequence, event: published.event }]).map(
    ({ rule, steps, published: at }): Dossier['rules'][number] => ({
      ...{ rule, steps: [...steps] },
      entry: at === undefined ? null : published.entry,
    }),
  );
  const commitments = entries
    .flatMap(({ sequence }, index) => commitmentsIn(sequence, events[index]!.event))
    .map((one) => ({ ...one, opening: opening(one.id) }));
  const erasures = erased.map(prove);
  const checkpoint = { origin: signer.verifier.name, size: sequence, root: randomBytes(32), extensions: [] };
  return {
    dossier: {
      incidentId: String(events[0]?.event.subject),
      checkpoint: { size: sequence, note: signNote(formatCheckpoint(checkpoint), signer) },
      keys: [formatVerifierKey(signer.verifier)],
      ...{ entries, passedOver: [...passedOver], rules, commitments, erasures },
    },
    incident: foldSteps(steps)!,
    reader: { person: chief.person, post: chief.posts[0]! },
    givenAt: new Date('2026-11-26T06:30:15Z'),
    unitNames,
  };
}

function topicOf({ event }: SealedEvent): string {
  if (isIncidentEvent(event)) return 'incident.events.v1';
  return isIncidentFactType(event.type) ? 'incident.facts.v1' : 'audit.events.v1';
}

/** Everything that stands in a document, in order. */
export function textIn(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textIn).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  const { text, stack, columns, table, ol } = node as Record<string, unknown>;
  if (Array.isArray(text)) return text.map(textIn).join('');
  return [text, stack, columns, (table as { body?: unknown } | undefined)?.body, ol]
    .filter((part) => part !== undefined)
    .map(textIn)
    .join('\n');
}
