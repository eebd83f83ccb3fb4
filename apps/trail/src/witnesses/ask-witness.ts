import { Malformed, openNote, parseNote, parseSize, Unverified, type VerifierKey } from '#signed-note';

/** Somebody elsewhere who watches that nothing in the log is changed. */
export interface Witness {
  /** The address that `add-checkpoint` is put behind. */
  readonly url: string;
  /** By which its cosignatures are known. */
  readonly key: VerifierKey;
}

export interface Question {
  /** The size that the witness cosigned last, as far as we know; 0 when we don't. */
  readonly old: number;
  /** From that size to the checkpoint's; nothing from 0. */
  readonly proof: readonly Buffer[];
  /** The checkpoint, signed by us. */
  readonly note: string;
}

export type WitnessAnswer =
  /** A signature line to put under the checkpoint, genuine. */
  | { readonly cosignature: string }
  /**
   * What it cosigned last has this size: ask again from there, without a proof where that is the checkpoint's own (an
   * answer was lost). When it is beyond our tree, ours was cut off.
   */
  | { readonly knows: number }
  /**
   * It won't cosign this. `WITNESS.UNPROVEN`, or 422 of another make, means that we can't show that our tree continues
   * what it cosigned: ours was changed. Ask it about our own checkpoint of the size that it knows; if the roots differ
   * it has the fork in writing.
   */
  | { readonly refused: { readonly status: number; readonly code: string | undefined } }
  /** It could not be reached, or did not answer as a witness does. Ask again later. */
  | { readonly away: string };

const patience = 10_000;
/** Cosignatures of the largest kind, some of them; what is longer is no answer. */
const longestAnswer = 64 * 1024;

/**
 * Asks a witness to cosign a checkpoint (c2sp.org/tlog-witness). Never throws; `ms` is for all of it.
 */
export async function askWitness({ url, key }: Witness, question: Question, ms = patience): Promise<WitnessAnswer> {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: bodyOf(question),
      redirect: 'error',
      signal: AbortSignal.timeout(ms),
    });
    return understand(
      answer.status,
      answer.headers.get('content-type') ?? '',
      await textOf(answer),
      question.note,
      key,
    );
  } catch (error) {
    return { away: reasonOf(error as Error) };
  }
}

const bodyOf = ({ old, proof, note }: Question): string =>
  `old ${old}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;

function understand(status: number, type: string, text: string, note: string, key: VerifierKey): WitnessAnswer {
  if (status === 200) return { cosignature: cosignatureIn(text, note, key) };
  if (status === 409 && type.startsWith('text/x.tlog.size')) return { knows: parseSize(text.replace(/\n$/, '')) };
  if (status >= 400 && status < 500) return { refused: { status, code: /"code":"([A-Z._]+)"/.exec(text)?.[1] } };
  return { away: `it answered ${status}` };
}

/** Of all that it sent, its own genuine signature under our text. @throws Malformed, Unverified */
function cosignatureIn(sent: string, note: string, key: VerifierKey): string {
  const { text, signatures } = openNote(note + sent, [key]);
  if (text !== parseNote(note).text) throw new Malformed('more than signatures');
  return signatures.map(({ line }) => line).join('');
}

async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > longestAnswer) throw new Malformed('too long an answer');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: Error): string {
  if (error instanceof Malformed || error instanceof Unverified)
    return `it did not answer as a witness: ${error.message}`;
  // What fetch itself says is only that it failed.
  const cause = (error.cause ?? error) as NodeJS.ErrnoException;
  return cause.message || cause.code || error.message;
}
