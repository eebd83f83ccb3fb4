import { Malformed } from './malformed.js';
import { type KeyType, parseVerifierKey, type VerifierKey } from './verifier-key.js';

/** A log or a witness of a policy, with its address where one is given. */
export interface PolicyParty {
  readonly key: VerifierKey;
  readonly url: string | undefined;
}

/** Which logs and witnesses there are. */
export interface Policy {
  readonly logs: readonly PolicyParty[];
  readonly witnesses: readonly PolicyParty[];
}

/**
 * Reads a policy file (c2sp.org/tlog-policy). How many witnesses it takes (`group`, `quorum`) is for whoever verifies a
 * checkpoint, and is not looked at here. What is wrong is told with its line. @throws Malformed
 */
export function parsePolicy(text: string): Policy {
  const lines = text.split('\n').map((line, at) => ({ at: at + 1, words: line.split(/[ \t]+/).filter(Boolean) }));
  const party = (kind: string, type: KeyType, before: number) =>
    lines
      .filter(({ words }) => words[0] === kind)
      .map(({ at, words: [, ...words] }) => {
        const [vkey = '', url, ...more] = words.slice(before);
        if (more.length > 0 || (url !== undefined && !URL.canParse(url))) throw new Malformed(`line ${at}: no address`);
        return { key: keyIn(at, vkey, type), url };
      });
  const stranger = lines.find(({ words: [kind = '#'] }) => !/^(#.*|log|witness|group|quorum)$/.test(kind));
  if (stranger) throw new Malformed(`line ${stranger.at} is of no kind that we know`);
  return {
    logs: withoutTwice(party('log', 'ed25519', 0)),
    witnesses: withoutTwice(party('witness', 'cosignature/v1', 1)),
  };
}

function keyIn(at: number, vkey: string, type: KeyType): VerifierKey {
  try {
    const key = parseVerifierKey(vkey);
    if (key.type === type) return key;
  } catch {
    // Said below.
  }
  throw new Malformed(`line ${at}: not the public key that belongs here`);
}

/** @throws Malformed where one key appears under two names, which would count for two */
function withoutTwice(parties: PolicyParty[]): PolicyParty[] {
  const keys = new Set(parties.map(({ key }) => key.publicKey.toString('hex')));
  if (keys.size < parties.length) throw new Malformed('a key is named twice');
  return parties;
}
