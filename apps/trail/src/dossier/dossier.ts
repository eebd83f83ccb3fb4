import { z } from 'zod';
import { hash } from '../domain/proof.js';
import { namedRule } from '../domain/rules-named.js';

export const provenEntry = z
  .object({
    sequence: z.int(),
    topic: z.string(),
    receivedAt: z.iso.datetime({ precision: 3 }),
    bytes: z.string().describe('The bytes as received, base64: what the leaf hash is of'),
    leafHash: hash,
    proof: z.array(hash).describe('From the leaf upwards to the root of the checkpoint (RFC 9162, 2.1.3)'),
  })
  .meta({ id: 'ProvenEntry' });
export type ProvenEntry = Readonly<z.infer<typeof provenEntry>>;

/** What opens a commitment, or when it was destroyed. Salts and digests are base64url, as commitments are. */
const opening = z.union([
  z.object({ content: z.string(), salt: z.string() }),
  z.object({ digest: z.string().describe('SHA-256 of the stored file'), salt: z.string() }),
  z.object({ erasedAt: z.iso.datetime({ precision: 3 }).describe('已擦除 When') }),
]);
export type Opening = Readonly<z.infer<typeof opening>>;

/** 卷宗: all that an incident’s trail says of it, each entry with its proof against one checkpoint. */
export const dossier = z
  .object({
    incidentId: z.uuid(),
    checkpoint: z.object({ size: z.int(), note: z.string().describe('The signed note, with the lines of witnesses') }),
    keys: z.array(z.string()).describe('Verifier keys of the log (C2SP vkey), oldest first'),
    entries: z.array(provenEntry),
    passedOver: z
      .array(z.int())
      .describe('Entries among the steps that are none: unreadable, or under a version that was there already'),
    rules: z.array(
      z.object({
        rule: namedRule,
        steps: z.array(z.int()).describe('The entries that were judged by it'),
        entry: provenEntry.nullable().describe('Where it is published; null where the trail has no such entry'),
      }),
    ),
    commitments: z.array(
      z.object({
        sequence: z.int(),
        field: z.string().describe('Where in the entry, as in data.text'),
        kind: z.enum(['TEXT', 'FILE']),
        id: z.string(),
        commitment: z.string().describe('SHA-256(salt ‖ UTF-8 text) or SHA-256(salt ‖ digest), base64url'),
        opening: opening.nullable().describe('Null where the reader gave none'),
      }),
    ),
    erasures: z.array(provenEntry).describe('Where it is recorded that what is shown as erased was'),
  })
  .meta({ id: 'Dossier' });
export type Dossier = z.infer<typeof dossier>;
