import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fitting } from './fitting.js';
import { gatherOpenings, leftOut, type Openings, type ReadDossier, type Unopened } from './gather-openings.js';
import { type PlatformReader, refusalIn } from './platform-reader.js';

/** What was written. */
export interface Written {
  readonly entries: number;
  readonly size: number;
  readonly opened: number;
  readonly unopened: readonly Unopened[];
  /** Ids of what an owner gave and the trail refused: not what was committed to when it was taken. */
  readonly misfits: readonly string[];
}

/** Writes dossier.json, exactly as the trail answered it, and dossier.pdf, of the same checkpoint. @throws Error */
export async function writeDossier(reader: PlatformReader, incidentId: string, out: string): Promise<Written> {
  const path = `trail/incidents/${incidentId}/dossier`;
  const closed = (await (await granted(await reader.ask(path))).json()) as ReadDossier;
  const { unopened, ...gathered } = await gatherOpenings(reader, incidentId, closed);
  const { left, ...openings } = fitting(gathered);
  const { json, handedIn, misfits } = await open(reader, path, openings);
  const { checkpoint, entries } = JSON.parse(json) as ReadDossier;
  const pdf = await granted(await reader.ask(`${path}/pdf`, { ...handedIn, checkpoint: checkpoint.size }));
  await mkdir(out, { recursive: true });
  await put(join(out, 'dossier.json'), json);
  await put(join(out, 'dossier.pdf'), Buffer.from(await pdf.arrayBuffer()));
  const opened = handedIn.texts.length + handedIn.files.length;
  const all = [...unopened, ...leftOut('all owners', left, 'more than one request takes')];
  return { entries: entries.length, size: checkpoint.size, opened, unopened: all, misfits };
}

/** What the trail finds not to fit is left out, and told: the rest is shown all the same. */
async function open(reader: PlatformReader, path: string, openings: Openings) {
  const answer = await reader.ask(path, openings);
  if (answer.status !== 422) return { json: await (await granted(answer)).text(), handedIn: openings, misfits: [] };
  const { code, ids } = await refusalIn(answer);
  if (code !== 'TRAIL.OPENING_REFUSED') throw new Error(`refused: ${code}`);
  const handedIn = {
    texts: openings.texts.filter(({ textId }) => !ids.includes(textId)),
    files: openings.files.filter(({ evidenceId }) => !ids.includes(evidenceId)),
  };
  return { json: await (await granted(await reader.ask(path, handedIn))).text(), handedIn, misfits: ids };
}

async function granted(answer: Response): Promise<Response> {
  if (answer.status === 200) return answer;
  throw new Error(`refused: ${(await refusalIn(answer)).code}`);
}

/** Whole or not at all; there may be personal data in it. */
async function put(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}
