import { Malformed, bytesOfBase64 } from '#proof-forms';
import { type KnownKey, openCheckpoint, readKeys, type SignedCheckpoint } from './signed-checkpoint.js';
import { isBeginning } from './tree.js';
import { canCheck } from './web-crypto.js';

/** What the log answers; each may be a lie. */
export interface LogAnswers {
  checkpoint(): Promise<string>;
  /** One a line, as the log publishes them. */
  keys(): Promise<string>;
  consistency(from: number, to: number): Promise<readonly string[]>;
}

/** What this browser saw of the log before: by it, the browser is a witness of its own. */
export interface Remembered {
  /** Keys that it first met, or that somebody has accepted since. */
  readonly keys: readonly string[];
  /** The largest checkpoint that held. */
  readonly note: string;
  readonly size: number;
  readonly seenAt: string;
}

/** What is to be thought of the log’s newest checkpoint. */
export type Judgement =
  | {
      readonly state: 'HOLDS';
      readonly checkpoint: SignedCheckpoint;
      readonly note: string;
      /** The keys by which it was signed, were they met here for the first time or known before. */
      readonly keys: readonly string[];
      /** What it goes on from; undefined the first time. */
      readonly since: Remembered | undefined;
      /** Keys that the log lists and that nobody here has accepted. It did not need them. */
      readonly unaccepted: readonly string[];
    }
  | { readonly state: 'CANNOT_CHECK' }
  | { readonly state: 'UNREADABLE' | 'NOT_SIGNED'; readonly note: string }
  /** Well signed, but by a key that is not among those accepted here. */
  | { readonly state: 'KEY_CHANGED'; readonly note: string; readonly offered: readonly string[] }
  /** Smaller than what was seen here before, or not its continuation: history was cut off, or changed. */
  | { readonly state: 'ROLLED_BACK' | 'FORKED'; readonly note: string; readonly since: Remembered };

/** Judges the newest checkpoint by what was remembered before it was asked for. @throws what `log` throws */
export async function judgeLog(log: LogAnswers, remembered: Remembered | undefined): Promise<Judgement> {
  if (!(await canCheck())) return { state: 'CANNOT_CHECK' };
  const [note, listed] = await Promise.all([log.checkpoint(), log.keys()]);
  try {
    const offered = await readKeys(listed);
    const accepted = remembered ? await readKeys(remembered.keys.join('\n')) : offered;
    const checkpoint = await openCheckpoint(note, accepted);
    if (!isSignedByLog(checkpoint)) {
      const isByAnother = isSignedByLog(await openCheckpoint(note, offered));
      return isByAnother ? { state: 'KEY_CHANGED', note, offered: vkeys(offered) } : { state: 'NOT_SIGNED', note };
    }
    if (remembered) {
      const fault = await faultIn(log, checkpoint, remembered, accepted);
      if (fault) return { state: fault, note, since: remembered };
    }
    const keys = vkeys(accepted);
    const unaccepted = vkeys(offered).filter((vkey) => !keys.includes(vkey));
    return { state: 'HOLDS', checkpoint, note, keys, since: remembered, unaccepted };
  } catch (error) {
    if (error instanceof Malformed) return { state: 'UNREADABLE', note };
    throw error;
  }
}

async function faultIn(
  log: LogAnswers,
  checkpoint: SignedCheckpoint,
  { note }: Remembered,
  accepted: readonly KnownKey[],
): Promise<'ROLLED_BACK' | 'FORKED' | undefined> {
  const before = await openCheckpoint(note, accepted);
  if (checkpoint.size < before.size) return 'ROLLED_BACK';
  const proof = checkpoint.size === before.size ? [] : await log.consistency(before.size, checkpoint.size);
  const hashes = proof.map((hash) => bytesOfBase64(hash) ?? new Uint8Array());
  return checkpoint.origin === before.origin && (await isBeginning(before, checkpoint, hashes)) ? undefined : 'FORKED';
}

/** By the log itself, that is: a witness’s word is not the log’s; and nobody forged a signature in a known name. */
const isSignedByLog = ({ origin, signers, forged }: SignedCheckpoint): boolean =>
  forged.length === 0 && signers.some(({ key }) => key.type === 'ed25519' && key.name === origin);

const vkeys = (keys: readonly KnownKey[]): string[] => keys.map(({ vkey }) => vkey);
