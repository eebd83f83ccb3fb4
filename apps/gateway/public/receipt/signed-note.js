import { fromBase64, joined, sha256, toHex } from './bytes.js';

/** Origin, size, root, maybe more; an empty line; the signatures (C2SP signed-note and tlog-checkpoint). */
const form = /^(([^\n]+)\n(0|[1-9]\d{0,14})\n(\S{43}=)\n(?:[^\n]+\n)*)\n((?:— [^\s+]+ \S+\n)+)$/;
const keyForm = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)(?: from \d+)?$/;

/** A checkpoint taken apart, nothing of it verified; undefined where it is none. */
export function readCheckpoint(note) {
  const [, text, origin, size, root, signed] = form.exec(typeof note === 'string' ? note : '') ?? [];
  const hash = fromBase64(root);
  if (!hash) return undefined;
  const signatures = signed
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, name, encoded] = line.split(' ');
      const bytes = fromBase64(encoded) ?? new Uint8Array();
      return { name, keyId: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
    });
  return { text, origin, size: Number(size), root: hash, signatures };
}

/** A verifier key, `name+id+base64`: the log’s own (type 1) or a witness’s (type 4); undefined where it is none. */
export async function readKey(line) {
  const [, name, keyId, encoded] = keyForm.exec(typeof line === 'string' ? line.trim() : '') ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || ![1, 4].includes(bytes[0])) return undefined;
  if (toHex((await sha256(`${name}\n`, bytes)).subarray(0, 4)) !== keyId) return undefined;
  return { name, keyId, isWitness: bytes[0] === 4, publicKey: bytes.subarray(1) };
}

/** The keys in a text, one a line; lines that are none and no remark come in `unreadable`. */
export async function readKeys(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const keys = await Promise.all(lines.map(readKey));
  return { keys: keys.filter(Boolean), unreadable: lines.filter((_, nth) => !keys[nth]) };
}

/** Whether this browser can verify Ed25519 at all: those from before 2025 can’t. */
export async function canVerify() {
  // Of RFC 8032, 7.1, test 1: any well-formed key does.
  const key = Uint8Array.from([215, 90, 152, 1, 130, 177, 10, 183, 213, 75, 254, 211, 201, 100, 7, 58]);
  const rest = Uint8Array.from([14, 225, 114, 243, 218, 166, 35, 37, 175, 2, 26, 104, 247, 7, 81, 26]);
  return crypto.subtle.importKey('raw', joined(key, rest), 'Ed25519', false, ['verify']).then(
    () => true,
    () => false,
  );
}

/** Whether a signature under a checkpoint is genuine. A witness signs with the time, which stands before its signature. */
export async function isSignedBy({ isWitness, publicKey }, { text }, { bytes }) {
  if (bytes.length !== (isWitness ? 72 : 64)) return false;
  const time = isWitness ? new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0) : 0n;
  const message = isWitness ? joined(`cosignature/v1\ntime ${time}\n`, text) : joined(text);
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, isWitness ? bytes.subarray(8) : bytes, message);
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}
