import { api, ask } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import type { ReadEntry } from '../../../parts/proof/prove-entries.js';
import { saveAs } from '../../../parts/save-as.js';
import { trustedTree } from '../log/use-log.js';
import { behind, fitting, type Openings, without } from './dossier-openings.js';
import { gatherOpenings } from './gather-openings.js';

/** An incident to be exported, as the page shows it. */
export interface Story {
  readonly incidentId: string;
  /** Under which people know it. */
  readonly name: string;
  readonly entries: readonly ReadEntry[];
}

/** What of the texts and files went along: their words and digests, that they were erased, or neither. */
export interface WentAlong {
  readonly opened: number;
  readonly erased: number;
  readonly closed: number;
  /** What an owner gave and the trail refused: not what was committed to. */
  readonly misfits: number;
}

/** The dossier that proves itself, with what the owners show this reader. On record. @throws Problem */
export const exportJson = (story: Story): Promise<WentAlong> =>
  exported(story, async (params, body) => {
    const dossier = await ask(api.trail.POST('/incidents/{incidentId}/dossier', { params, body }));
    const content = JSON.stringify(dossier, undefined, 2);
    saveAs(`dossier-${story.name}.json`, new Blob([content], { type: 'application/json' }));
  });

/** The same on paper. On record. @throws Problem */
export const exportPdf = (story: Story): Promise<WentAlong> =>
  exported(story, async (params, body) => {
    const pdf = await ask(api.trail.POST('/incidents/{incidentId}/dossier/pdf', { params, body, parseAs: 'blob' }));
    saveAs(`dossier-${story.name}.pdf`, pdf);
  });

type Export = (params: { path: { incidentId: string } }, openings: Openings) => Promise<void>;

async function exported({ incidentId, entries }: Story, give: Export): Promise<WentAlong> {
  const wanted = behind(entries, trustedTree()?.size ?? Infinity);
  const openings = fitting(await gatherOpenings(incidentId, wanted));
  const params = { path: { incidentId } };
  const misfits = await given(openings, (carried) => give(params, carried));
  const { texts, files } = without(openings, misfits);
  const erased = [...texts, ...files].filter((one) => 'erasedAt' in one).length;
  const opened = texts.length + files.length - erased;
  return { opened, erased, misfits: misfits.length, closed: wanted.count - opened - erased - misfits.length };
}

/** What the trail finds not to fit is left out, and told: the rest is given all the same. Gives the ids of that. */
async function given(openings: Openings, give: (carried: Openings) => Promise<void>): Promise<readonly string[]> {
  try {
    await give(openings);
    return [];
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.code !== 'TRAIL.OPENING_REFUSED') throw failure;
    const misfits = failure.details['ids'] as readonly string[];
    await give(without(openings, misfits));
    return misfits;
  }
}
