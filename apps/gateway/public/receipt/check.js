import { fromBase64Url, sha256, toBase64 } from './bytes.js';
import { eventIdOf } from './receipt-number.js';
import { canVerify, isSignedBy, readKeys } from './signed-note.js';
import { leafHash, rootFrom } from './tree.js';

/**
 * Checks a receipt or a dossier, all by itself. Each finding is `shown`, `wrong`, or `open`: it could not be checked.
 * The verdict is the worst of them; what only more keys would show does not make it worse.
 *
 * @param document what `readDocument` gave
 * @param number the receipt number, where one is known
 * @param ownKeys the text of keys from elsewhere, one a line
 */
export async function check(document, { number = document.number, ownKeys = '' } = {}) {
  const { keys: own, unreadable } = await readKeys(ownKeys);
  const findings = [
    ...(document.kind === 'receipt' ? [await checkNumber(document, number)] : []),
    await checkEntries(document),
    ...(await checkSignature(document, own)),
    await checkWitnesses(document, own),
    ...(await checkCommitments(document)),
    ...(unreadable.length > 0 ? [{ what: 'ownKeys', state: 'open', unreadable }] : []),
  ];
  const states = findings.filter(({ isExtra }) => !isExtra).map(({ state }) => state);
  const isWrong = findings.some(({ state }) => state === 'wrong');
  return { verdict: isWrong ? 'wrong' : states.includes('open') ? 'open' : 'shown', findings };
}

async function checkNumber({ entries: [{ event }] }, number) {
  if (number === undefined) return { what: 'number', state: 'open', isExtra: true };
  return { what: 'number', state: event?.id === (await eventIdOf(number)) ? 'shown' : 'wrong' };
}

async function checkEntries({ entries, checkpoint: { size, root } }) {
  const wrong = [];
  for (const { sequence, bytes, proof } of entries) {
    const reached = await rootFrom(sequence - 1, size, await leafHash(bytes), proof);
    if (!reached || toBase64(reached) !== toBase64(root)) wrong.push(sequence);
  }
  const { length: count } = entries;
  const [{ sequence }] = entries;
  return { what: 'entries', state: wrong.length > 0 ? 'wrong' : 'shown', count, sequence, size, wrong };
}

/** By the keys that somebody typed in, where they have one of this log; else by those that came with the document. */
async function checkSignature({ checkpoint, keys }, own) {
  const isOfLog = ({ name, isWitness }) => name === checkpoint.origin && !isWitness;
  const typedIn = own.filter(isOfLog);
  const isKnown = typedIn.length > 0;
  const from = { what: 'key', state: isKnown ? 'shown' : 'open', isExtra: true };
  if (!(await canVerify())) return [{ what: 'signature', state: 'open' }, from];
  const candidates = isKnown ? typedIn : (await readKeys(keys.join('\n'))).keys.filter(isOfLog);
  const [signer] = await signersOf(checkpoint, candidates);
  const signature = { what: 'signature', state: signer ? 'shown' : 'wrong', origin: checkpoint.origin, isKnown };
  return signer ? [signature, { ...from, keyId: signer.keyId }] : [signature];
}

async function checkWitnesses({ checkpoint }, own) {
  const signatures = checkpoint.signatures.filter(({ name }) => name !== checkpoint.origin);
  const witnesses = own.filter(({ isWitness }) => isWitness);
  const isAsked = ({ name }) => witnesses.some((key) => key.name === name);
  const others = new Set(signatures.filter((one) => !isAsked(one)).map(({ name }) => name)).size;
  const extra = { what: 'witnesses', isExtra: true, others };
  if (witnesses.length === 0 || !(await canVerify())) return { ...extra, state: 'open', names: [] };
  const names = [...new Set((await signersOf(checkpoint, witnesses)).map(({ name }) => name))];
  const forged = signatures.some((one) => isAsked(one) && !names.includes(one.name));
  return { ...extra, state: forged ? 'wrong' : names.length > 0 ? 'shown' : 'open', names };
}

/** Those of the keys that have signed the checkpoint. */
async function signersOf(checkpoint, keys) {
  const signers = [];
  for (const key of keys) {
    const own = checkpoint.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId);
    for (const signature of own) if (await isSignedBy(key, checkpoint, signature)) signers.push(key);
  }
  return signers;
}

/** Texts and files that came with a dossier, against what the entries say of them: SHA-256(salt ‖ text or digest). */
async function checkCommitments({ entries, commitments }) {
  const opened = commitments.filter(({ opening }) => opening?.salt !== undefined);
  if (opened.length === 0) return [];
  const wrong = [];
  for (const { sequence, field, id, commitment, opening } of opened) {
    const salt = fromBase64Url(opening.salt);
    const value = 'content' in opening ? opening.content : fromBase64Url(opening.digest);
    const digest = salt && value !== undefined ? toBase64(await sha256(salt, value)) : '';
    const isSame = digest.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === commitment;
    if (!isSame || !isIn(entries, sequence, field, commitment)) wrong.push(id);
  }
  return [{ what: 'commitments', state: wrong.length > 0 ? 'wrong' : 'shown', count: opened.length, wrong }];
}

/** Whether the entry itself says that commitment there: `field` is where in it, as in data.text. */
function isIn(entries, sequence, field, commitment) {
  const event = entries.find((entry) => entry.sequence === sequence)?.event;
  const told = String(field)
    .split('.')
    .reduce((value, name) => value?.[name], event);
  return told?.commitment === commitment;
}
