import { fromBase64, readJson } from './bytes.js';
import { readNumber } from './receipt-number.js';
import { readCheckpoint } from './signed-note.js';

/**
 * What is to be checked, out of the text of a file; undefined where it is neither a receipt, with its number or without,
 * nor a dossier. Nothing of it is believed yet.
 */
export function readDocument(text) {
  const json = readJson(new TextEncoder().encode(text));
  if (typeof json !== 'object' || json === null) return undefined;
  const receipt = json.receipt ?? json;
  const isDossier = Array.isArray(json.entries);
  const { checkpoint, keys } = isDossier ? json : receipt;
  const shown = isDossier ? entriesOfDossier(json) : [receipt.entry];
  const entries = shown.map(readEntry);
  const note = readCheckpoint(checkpoint?.note);
  if (!note || !Array.isArray(keys) || entries.length === 0 || entries.includes(undefined)) return undefined;
  return {
    kind: isDossier ? 'dossier' : 'receipt',
    number: typeof json.number === 'string' ? readNumber(json.number) : undefined,
    entries,
    checkpoint: note,
    note: checkpoint.note,
    keys: keys.map(String),
    commitments: isDossier && Array.isArray(json.commitments) ? json.commitments : [],
  };
}

/** The case’s own entries, and those that say which rules were in force and what was erased. */
function entriesOfDossier({ entries, rules = [], erasures = [] }) {
  return [...entries, ...rules.flatMap(({ entry }) => entry ?? []), ...erasures];
}

function readEntry(entry) {
  const bytes = fromBase64(entry?.bytes);
  if (!bytes || !Number.isSafeInteger(entry.sequence) || !Array.isArray(entry.proof)) return undefined;
  return { sequence: entry.sequence, bytes, proof: entry.proof.map(fromBase64), event: readJson(bytes) };
}
