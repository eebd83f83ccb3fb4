import { api, ask } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import { may } from '../../../session/session.js';
import type { Asked, Behind, FileOpening, Openings, TextOpening } from './dossier-openings.js';

type Body = { textIds: string[]; withSalt: true };

const texts: Readonly<Record<Asked, { readonly permission: string; readonly read: (body: Body) => Promise<Given[]> }>> =
  {
    'look-reasons': {
      permission: 'look-reason.read',
      read: (body) => ask(api.intake.POST('/look-reasons/query', { body })),
    },
    intake: { permission: 'text.read', read: (body) => ask(api.intake.POST('/texts/query', { body })) },
    dispatch: { permission: 'text.read', read: (body) => ask(api.dispatch.POST('/texts/query', { body })) },
    handling: { permission: 'text.read', read: (body) => ask(api.handling.POST('/texts/query', { body })) },
    closure: { permission: 'text.read', read: (body) => ask(api.closure.POST('/texts/query', { body })) },
  };
type Given = { textId: string } & ({ content: string; salt?: string } | { erased: true; erasedAt: string });

/** As many as one call may ask for. */
const mostAtOnce = 200;

/**
 * What opens the commitments of an incident: from each owner what it shows this reader, which is on record there. Whom
 * one may ask nothing is not asked: that would be a refusal on record. @throws Problem where an owner does not answer
 */
export async function gatherOpenings(incidentId: string, { texts: wanted, files }: Behind): Promise<Openings> {
  const asked = [...wanted].filter(([whom]) => may(texts[whom].permission));
  const given = await Promise.all(asked.map(([whom, ids]) => textsFrom(whom, ids)));
  return { texts: given.flat(), files: await filesOf(incidentId, files) };
}

async function textsFrom(whom: Asked, ids: readonly string[]): Promise<TextOpening[]> {
  const given: TextOpening[] = [];
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const textIds = ids.slice(from, from + mostAtOnce);
    for (const text of await texts[whom].read({ textIds, withSalt: true })) {
      if ('erasedAt' in text) given.push({ textId: text.textId, erasedAt: text.erasedAt });
      else if (text.salt) given.push({ textId: text.textId, content: text.content, salt: text.salt });
    }
  }
  return given;
}

async function filesOf(incidentId: string, cited: readonly string[]): Promise<FileOpening[]> {
  if (cited.length === 0 || !may('evidence.view')) return [];
  try {
    const params = { path: { incidentId } };
    const digests = await ask(api.evidence.GET('/incidents/{incidentId}/file-digests', { params }));
    return digests.filter(({ evidenceId }) => cited.includes(evidenceId));
  } catch (failure) {
    // Evidence hears of an incident with its first file: one that it does not know has none there.
    if (failure instanceof Problem && failure.status === 404) return [];
    throw failure;
  }
}
