/**
 * Verifies an export of the trail by itself: one file on plain Node ≥ 20.12 that shares nothing with the services. Copy
 * what it compiles to onto a machine that you trust and run `node verify-offline.js DIR` (docs/runbooks/verify-the-trail.md).
 */
import { isUtf8 } from 'node:buffer';
import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** `keys` and `checkpoints` are files from elsewhere: keys to go by instead, checkpoints to agree with as well. */
export type VerifyOptions = Readonly<{ from: string; keys?: string; checkpoints?: string; hashOnly?: boolean }>;
/** `sequence` is the entry, or the first of those that it may be; null when it is about none. */
export type Problem = Readonly<{ kind: string; sequence: number | null; detail: string }>;

type Report = (kind: string, sequence: number | null, detail: string) => void;

export const listedOfAKind = 100;
/** A service declares its table while it starts: its first steps may be a little older than the declaration. */
const startsWithin = 60_000;
const declaration = 'custody.transitions-declared.v1';
const sourceOf = (service: string): string => `/grid-dispatch/${service}`;

/** Hashes are binary strings, one character a byte: Node makes these faster than buffers. */
const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'binary');

/** The bytes, where the text is base64 in its one canonical spelling. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Each line in turn, behind a zero byte, as its leaf is hashed. It lies there until the next is asked for. */
function* linesOf(path: string, unfinished?: () => void): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(1 << 20);
    let begun = Buffer.alloc(1);
    for (let read = -1; (read = readSync(file, chunk)) > 0;) {
      const data = Buffer.concat([begun, chunk.subarray(0, read)]);
      let begin = 0;
      for (let end = -1; (end = data.indexOf(10, begin + 1)) > 0; begin = end) {
        yield data.subarray(begin, end);
        data[end] = 0;
      }
      begun = data.subarray(begin);
      if (begun.length > 64 << 20) throw new Error(`${path} has a line longer than any entry`);
    }
    if (begun.length === 1) return;
    unfinished?.();
    yield begun;
  } finally {
    closeSync(file);
  }
}

/** RFC 9162's tree as far as it has grown: the hashes of its full subtrees, the largest first. */
class Tree {
  size = 0;
  private readonly subtrees: string[] = [];
  private readonly pair = Buffer.alloc(65, 1);

  append(leaf: string): void {
    let subtree = leaf;
    for (let n = this.size++; n % 2 === 1; n = (n - 1) / 2) subtree = this.node(this.subtrees.pop()!, subtree);
    this.subtrees.push(subtree);
  }

  /** In base64, as checkpoints have it. */
  root(): string {
    const root = this.size === 0 ? sha256('') : this.subtrees.reduceRight((right, left) => this.node(left, right));
    return Buffer.from(root, 'binary').toString('base64');
  }

  private node(left: string, right: string): string {
    this.pair.write(left, 1, 'binary');
    this.pair.write(right, 33, 'binary');
    return sha256(this.pair);
  }
}

/** `id` is name and hash, as signatures refer to it; `from` the tree size from which it signs. */
type Key = Readonly<{ id: string; name: string; isWitness: boolean; from: number; key: KeyObject }>;

const keyForm = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)(?: from (0|[1-9]\d{0,14}))?$/;
function readKey(line: string): Key | undefined {
  const [, name = '', keyHash = '', encoded = '', from = '0'] = keyForm.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || (bytes[0] !== 1 && bytes[0] !== 4)) return undefined;
  if (!hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes])).startsWith(keyHash)) return undefined;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url', 1) };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return { id: `${name}+${keyHash}`, name, isWitness: bytes[0] === 4, from: Number(from), key };
}

function* keysOf(path: string, report: Report): Generator<Key> {
  for (const line of linesOf(path, () => report('LINE_UNFINISHED', null, path))) {
    const text = line.toString('utf8', 1);
    const key = readKey(text);
    if (key) yield key;
    else if (text !== '' && !text.startsWith('#')) report('KEY_MALFORMED', null, `${path}: ${text}`);
  }
}

type Note = Readonly<{ text: string; origin: string; size: number; root: string; signatures: readonly string[] }>;

/** Origin, size, root, maybe more; an empty line; the signatures (C2SP signed-note and tlog-checkpoint). */
const noteForm = /^(([^\n]+)\n(0|[1-9]\d{0,14})\n(\S{43}=)\n(?:[^\n]+\n)*)\n((?:— [^\s+]+ \S+\n)+)$/;

/** The note, or none where it is malformed. */
function readNote(block: string, report: Report): Note[] {
  const [, text, origin = '', size, root = '', signed = ''] = noteForm.exec(block) ?? [];
  if (text) return [{ text, origin, size: Number(size), root, signatures: signed.trimEnd().split('\n') }];
  report('CHECKPOINT_MALFORMED', null, block);
  return [];
}

/** The notes of a file: an empty line in each, and one after it. */
function* notesOf(path: string, report: Report): Generator<Note> {
  let block = '';
  for (const line of linesOf(path, () => report('LINE_UNFINISHED', null, path))) {
    const isEnd = line.length === 1 && block.includes('\n\n');
    if (isEnd) yield* readNote(block, report);
    block = isEnd ? '' : `${block}${line.toString('utf8', 1)}\n`;
  }
  if (block !== '') yield* readNote(block, report);
}

/** Whether the key made this signature. A witness signs the time as well (C2SP cosignature/v1). */
function hasSigned({ isWitness, key }: Key, { text }: Note, blob: Buffer): boolean {
  if (blob.length !== (isWitness ? 76 : 68)) return false;
  const message = isWitness ? `cosignature/v1\ntime ${blob.readBigUInt64BE(4)}\n${text}` : text;
  return verify(null, Buffer.from(message), key, blob.subarray(-64));
}

/** RFC 8785. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical((value as Event)[name])}`).join()}}`;
}

/** What is read, or nothing where that throws: what comes from elsewhere may be of any shape, and any depth. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

type Event = Readonly<Record<string, unknown>>;

function readEvent(text: string): Event | undefined {
  const event = attempt(() => JSON.parse(text) as Event | null);
  return typeof event?.['type'] === 'string' ? event : undefined;
}

const instant = (time: unknown): number =>
  typeof time === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) ? Date.parse(time) : NaN;

/** What a service declared of the lifecycle: `STAGE type` → `STAGE custodian`, and what it takes over: type → STAGE. */
type Table = Readonly<{ source: string; since: number; steps: Map<string, string>; entries: Map<string, unknown> }>;

function readTable({ type, source, time, data }: Event): Table | undefined {
  const { service, digest, table } = data as { service: string; digest: string; table: Record<string, object> };
  const since = instant(time);
  const isItsOwn = source === sourceOf(service) && (table['service'] as unknown) === service;
  if (type !== declaration || !isItsOwn || Number.isNaN(since)) return undefined;
  if (hash('sha256', canonical(table)) !== digest) return undefined;
  const steps = new Map<string, string>();
  for (const [stage, targets] of Object.entries({ ...table['steps'], '': table['creates']! })) {
    for (const [step, target] of Object.entries(targets as Record<string, string | Record<string, string>>)) {
      const isKept = typeof target === 'string';
      steps.set(`${stage} ${step}`, isKept ? `${target} ${service}` : `${target['stage']} ${target['handOffTo']}`);
    }
  }
  return { source, since, steps, entries: new Map(Object.entries(table['entries']!)) };
}

/** The tables that the log declares, the earliest first: in a pass before, for one may come after what it judges. */
function tablesOf(path: string): Table[] {
  const tables: Table[] = [];
  for (const line of linesOf(path)) {
    const event = line.includes(declaration) ? readEvent(line.toString('utf8', 1)) : undefined;
    const table = event && attempt(() => readTable(event));
    if (table) tables.push(table);
  }
  return tables.sort((a, b) => a.since - b.since);
}

type Step = Readonly<Record<'subject' | 'type' | 'source' | 'stage' | 'custodian', string> & { version: number }>;
type Fault = readonly [kind: string, detail: string];

/** Replays every incident; of each it keeps the last step. */
class Lifecycle {
  private readonly last = new Map<string, Step>();
  readonly stepTypes: ReadonlySet<unknown>;

  constructor(private readonly tables: readonly Table[]) {
    this.stepTypes = new Set(tables.flatMap(({ steps }) => [...steps.keys()].map((key) => key.split(' ')[1])));
  }

  /** What is wrong with the next step, in the log's order. */
  take({ type, subject, source, time, incidentversion: version, stage, custodian }: Event): Fault | undefined {
    const at = instant(time);
    const isWhole = [type, subject, source, stage, custodian].every((told) => typeof told === 'string');
    if (!isWhole || !Number.isSafeInteger(version) || Number.isNaN(at)) {
      return ['STEP_MALFORMED', `${String(type)} does not tell its incident, version, time, source, stage, custodian`];
    }
    const step = { type, subject, source, version, stage, custodian } as Step;
    const before = this.last.get(step.subject);
    const fault = this.faultOf(step, at, before);
    // Whoever is told to have custody is believed, so that one lie is not named twice.
    const after = fault ? { ...step, source: sourceOf(step.custodian) } : step;
    if (step.version > (before?.version ?? 0)) this.last.set(step.subject, after);
    return fault && [fault[0], `${step.subject}, version ${step.version}, ${step.type} by ${step.source}: ${fault[1]}`];
  }

  private faultOf(step: Step, at: number, before: Step | undefined): Fault | undefined {
    const next = (before?.version ?? 0) + 1;
    if (step.version < next) return ['VERSION_REPEATED', `version ${next} comes next`];
    if (step.version > next) return ['VERSION_GAP', `version ${next} comes next`];
    if (before && sourceOf(before.custodian) !== step.source) return ['NOT_CUSTODIAN', `${before.custodian} holds it`];
    const declared = this.tables.filter(({ source, since }) => source === step.source && since <= at + startsWithin);
    const inForce = declared.findLast(({ since }) => since <= at);
    const judging = declared.filter((table) => table === inForce || table.since > at);
    const faults = judging.map((table) => faultUnder(table, step, before));
    return faults.includes(undefined) ? undefined : (faults[0] ?? ['NO_TABLE', 'it has declared none']);
  }
}

function faultUnder({ steps, entries }: Table, step: Step, before: Step | undefined): Fault | undefined {
  if (before && before.source !== step.source && entries.get(before.type) !== before.stage) {
    return ['NOT_TAKEN_OVER', `its table takes over nothing at ${before.stage} by ${before.type}`];
  }
  const told = `${step.stage} ${step.custodian}`;
  const outcome = steps.get(`${before?.stage ?? ''} ${step.type}`);
  if (outcome === undefined) return ['STEP_ILLEGAL', `its table has no such step from ${before?.stage ?? 'nothing'}`];
  return outcome === told ? undefined : ['OUTCOME_WRONG', `its table leads to ${outcome}, it says ${told}`];
}

class Verification {
  private readonly told = { checkpoints: 0, illegalSteps: 0, problems: [] as Problem[], signaturesNotChecked: 0 };
  private readonly problemCounts: Record<string, number> = {};
  private readonly report: Report = (kind, sequence, detail) => {
    this.problemCounts[kind] = (this.problemCounts[kind] ?? 0) + 1;
    if (this.problemCounts[kind] <= listedOfAKind)
      this.told.problems.push({ kind, sequence, detail: detail.slice(0, 300) });
  };
  private readonly keys = [...keysOf(this.options.keys ?? join(this.options.from, 'keys.txt'), this.report)];
  private readonly entries = join(this.options.from, 'entries.jsonl');
  private readonly lifecycle = new Lifecycle(this.options.hashOnly ? [] : tablesOf(this.entries));
  private readonly lines = linesOf(this.entries, () => this.report('LINE_UNFINISHED', this.tree.size + 1, 'cut off'));
  private readonly tree = new Tree();
  /** Eight bytes of each leaf: enough to find what is there twice. */
  private leaves = Buffer.alloc(1 << 16);
  /** The largest size that each witness has cosigned. */
  private readonly cosigned: Record<string, number> = {};
  /** Sizes of checkpoints: the last that agreed, those above it that did not, the largest. */
  private agreed = 0;
  private readonly differing: number[] = [];
  private covered = -1;

  constructor(private readonly options: VerifyOptions) {}

  run() {
    for (const note of this.notes()) this.hold(note);
    this.growTo(Infinity);
    const entries = this.tree.size;
    const { agreed, covered, differing, problemCounts, cosigned } = this;
    if (covered < 0) this.report('NO_CHECKPOINT', null, 'no checkpoint is validly signed: nothing is proven');
    if (covered >= 0 && entries > covered) this.report('ENTRIES_UNCOVERED', covered + 1, 'not under any checkpoint');
    if (entries < covered) this.report('ENTRIES_MISSING', agreed + 1, `of ${covered} signed, ${entries} are here`);
    if (differing[0]) this.report('ROOT_MISMATCH', agreed + 1, `not as signed: ${agreed + 1} to ${differing[0]}`);
    if (!this.options.hashOnly) this.reportDuplicates();
    return { entries, root: this.tree.root(), ...this.told, problemCounts, cosigned };
  }

  /** The validly signed checkpoints: the export's own and, where their sizes come in between, those from elsewhere. */
  private *notes(): Generator<Note> {
    const { from, checkpoints } = this.options;
    const elsewhere = checkpoints ? [...notesOf(checkpoints, this.report)].filter((note) => this.isSigned(note)) : [];
    elsewhere.sort((a, b) => b.size - a.size);
    let last = -1;
    for (const note of notesOf(join(from, 'checkpoints.txt'), this.report)) {
      if (!this.isSigned(note)) continue;
      while (elsewhere.length > 0 && elsewhere.at(-1)!.size < note.size) yield elsewhere.pop()!;
      if (note.size <= last) this.report('CHECKPOINT_ORDER', note.size, `it comes after that of size ${last}`);
      last = note.size;
      yield note;
    }
    yield* elsewhere.reverse();
  }

  private hold(note: Note): void {
    this.growTo(note.size);
    this.covered = Math.max(this.covered, note.size);
    if (this.tree.size !== note.size) return; // out of order, or more than there is
    if (this.tree.root() === note.root) this.agreed = note.size;
    else this.differing.push(note.size);
    while (this.differing.length > 0 && this.differing[0]! <= this.agreed) {
      this.report('CHECKPOINT_FORKED', this.differing.shift()!, 'signed, but not of this log');
    }
  }

  private isSigned(note: Note): boolean {
    this.told.checkpoints++;
    const inForce = Math.max(...this.keys.filter((k) => !k.isWitness && k.from <= note.size).map((k) => k.from));
    const signers: Key[] = [];
    for (const line of note.signatures) {
      const [, name, encoded = ''] = line.split(' ');
      const blob = fromBase64(encoded);
      const key = this.keys.find(({ id }) => id === `${name}+${blob?.toString('hex', 0, 4)}`);
      if (blob && !key) this.told.signaturesNotChecked++;
      else if (!blob || !key || !hasSigned(key, note, blob)) this.report('SIGNATURE_INVALID', note.size, line);
      else if (key.isWitness) this.cosigned[key.name] = Math.max(note.size, this.cosigned[key.name] ?? 0);
      else if (key.name === note.origin) signers.push(key);
    }
    if (signers.some(({ from }) => from === inForce)) return true;
    this.report(signers.length > 0 ? 'CHECKPOINT_KEY_NOT_IN_FORCE' : 'CHECKPOINT_UNSIGNED', note.size, note.origin);
    return false;
  }

  private growTo(size: number): void {
    while (this.tree.size < size) {
      const line = this.lines.next().value as Buffer | undefined;
      if (!line) return;
      const leaf = sha256(line);
      this.tree.append(leaf);
      if (!this.options.hashOnly) this.lookInto(line, leaf, this.tree.size);
    }
  }

  private lookInto(line: Buffer, leaf: string, sequence: number): void {
    if (sequence * 8 > this.leaves.length) this.leaves = Buffer.concat([this.leaves], sequence * 16);
    this.leaves.write(leaf, sequence * 8 - 8, 8, 'binary');
    const text = line.toString('utf8', 1);
    const event = readEvent(text);
    if (!event) return this.report('NOT_AN_EVENT', sequence, 'no JSON object with a type');
    if (!isUtf8(line) || attempt(() => canonical(event)) !== text)
      this.report('NOT_CANONICAL', sequence, 'not as RFC 8785 writes it');
    const isTable = event['type'] === declaration;
    if (isTable && !attempt(() => readTable(event))) this.report('TABLE_MALFORMED', sequence, 'not judged by');
    const isStep = event['incidentversion'] !== undefined || this.lifecycle.stepTypes.has(event['type']);
    const fault = isStep && this.lifecycle.take(event);
    if (!fault) return;
    this.told.illegalSteps++;
    this.report(fault[0], sequence, fault[1]);
  }

  private reportDuplicates(): void {
    const leaves = new BigUint64Array(this.leaves.buffer, 0, this.tree.size);
    const sorted = leaves.slice().sort();
    const repeated = new Set(sorted.filter((leaf, place) => leaf === sorted[place + 1]));
    const first = new Map<bigint, number>();
    if (repeated.size > 0)
      leaves.forEach((leaf, index) => {
        if (first.has(leaf)) this.report('DUPLICATE_ENTRY', index + 1, `the same bytes as entry ${first.get(leaf)}`);
        else if (repeated.has(leaf)) first.set(leaf, index + 1);
      });
  }
}

/** Verifies an export. @throws when it can't be read */
export const verifyExport = (options: VerifyOptions) => new Verification(options).run();

/** Tells the verdict on stdout, rate and memory on stderr; gives the exit code. @throws when the export can't be read */
export function verifyAndTell({ json, ...options }: VerifyOptions & { json?: boolean }, by = verifyExport): number {
  const began = performance.now();
  const verdict = by(options);
  const rate = Math.round((verdict.entries * 1_000) / (performance.now() - began));
  process.stderr.write(`${rate} entries/s, ${process.resourceUsage().maxRSS >> 10} MB at the most\n`);
  return tellVerdict(verdict, json);
}
/** Tells the verdict on stdout. Gives the exit code. */
export function tellVerdict(verdict: ReturnType<typeof verifyExport>, json = false): number {
  const { problems, ...figures } = verdict;
  const told = problems.map(({ kind, sequence, detail }) => `${kind} ${sequence ?? '–'} ${JSON.stringify(detail)}`);
  for (const [name, figure] of Object.entries(figures)) told.push(`${name}: ${JSON.stringify(figure)}`);
  process.stdout.write(`${json ? JSON.stringify(verdict) : told.join('\n')}\n`);
  return problems.length === 0 ? 0 : 1;
}

/** Run by itself, and not imported. */
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [flag, file] = [{ type: 'boolean' }, { type: 'string' }] as const;
  const options = { json: flag, 'hash-only': flag, keys: file, checkpoints: file };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [from, ...more] = positionals;
    if (!from || more.length > 0) throw new Error('DIR [--json] [--hash-only] [--keys FILE] [--checkpoints FILE]');
    process.exitCode = verifyAndTell({ ...values, hashOnly: values['hash-only'], from });
  } catch (error) {
    process.stderr.write(`verify-offline: ${(error as Error).message}\n`);
    process.exitCode = 2;
  }
}
