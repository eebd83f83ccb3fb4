import { cosign, Malformed, openNote, parseCheckpoint, parseNote, Unverified } from '#signed-note';
import { emptyTree, judge, type Tree } from '../../domain/judge.js';
import { type Answer, problem, text } from '../../http/answer.js';
import type { Cosigned } from '../../persistence/cosigned-checkpoints.js';
import type { Witness } from '../../witness.js';
import { type AddCheckpointRequest, readAddCheckpoint } from './add-checkpoint.request.js';

/** A request whose checkpoint is genuinely its log's. */
interface Signed extends AddCheckpointRequest {
  /** What was signed. */
  readonly text: string;
  /** The log's signature lines; those of others are left out. */
  readonly signatures: string;
}

/**
 * `POST /add-checkpoint`: cosigns a checkpoint that continues the last one, once it is on disk, and keeps the evidence
 * of one that contradicts it.
 */
export async function addCheckpoint(witness: Witness, body: string): Promise<Answer> {
  const signed = verified(witness, body);
  if ('status' in signed) return signed;
  for (;;) {
    const last = await witness.checkpoints.last(signed.checkpoint.origin);
    const answer = await judged(witness, signed, last);
    if (answer) return answer;
  }
}

function verified({ logs }: Witness, body: string): Signed | Answer {
  try {
    const request = readAddCheckpoint(body);
    const log = logs.find(({ origin }) => origin === request.checkpoint.origin);
    if (!log) return problem('WITNESS.UNKNOWN_LOG');
    const { text, signatures } = openNote(request.note, log.keys);
    return { ...request, text, signatures: signatures.map(({ line }) => line).join('') };
  } catch (error) {
    if (error instanceof Malformed) return problem('WITNESS.MALFORMED');
    if (error instanceof Unverified) return problem('WITNESS.NOT_SIGNED');
    throw error;
  }
}

/** The answer; none when another checkpoint was cosigned at the same moment, and this one is to be judged anew. */
async function judged(witness: Witness, signed: Signed, last: Cosigned | undefined): Promise<Answer | undefined> {
  const cosigned = last?.checkpoint ?? emptyTree;
  switch (judge(cosigned, signed)) {
    case 'consistent':
      return keepAndCosign(witness, signed, last);
    case 'stale':
      return knows(cosigned);
    case 'unproven':
      witness.say('warn', 'the proof shows nothing', about(signed, cosigned));
      await witness.evidence.keepUnproven(signed.checkpoint.origin, signed.note);
      return problem('WITNESS.UNPROVEN');
    case 'forked':
      witness.say('error', 'FORK: the log has signed two histories', about(signed, cosigned));
      await keepFork(witness, signed, last as Cosigned);
      return signed.old === cosigned.size ? problem('WITNESS.FORKED') : knows(cosigned);
  }
}

async function keepAndCosign(
  { key, checkpoints, evidence, say, now }: Witness,
  { checkpoint, text: signedText, signatures }: Signed,
  last: Cosigned | undefined,
): Promise<Answer | undefined> {
  const { origin, size } = checkpoint;
  const cosignature = cosign(signedText, key, Math.floor(now() / 1_000));
  if (!(await checkpoints.follow(last, origin, `${signedText}\n${signatures}${cosignature}`))) return undefined;
  say('info', 'cosigned', { origin, size });
  // The log went on from what was cosigned, as far and further: then it was most likely the proof that was bad.
  const unproven = await evidence.unproven(origin);
  if (unproven && sizeOf(unproven.checkpoint) <= size) await evidence.forgetUnproven(origin);
  return text(200, cosignature);
}

async function keepFork({ evidence }: Witness, signed: Signed, { note }: Cosigned): Promise<void> {
  const proof = signed.proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  await evidence.keepFork({ cosigned: note, contradicting: `${signed.text}\n${signed.signatures}`, proof });
}

const sizeOf = (note: string): number => parseCheckpoint(parseNote(note).text).size;

const knows = ({ size }: Tree): Answer => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` });

const about = ({ checkpoint, note }: Signed, { size }: Tree) => ({
  origin: checkpoint.origin,
  cosignedSize: size,
  size: checkpoint.size,
  checkpoint: note,
});
