import { describe, expect, it } from '@jest/globals';
import { Malformed } from './malformed.js';
import { parsePolicy } from './policy.js';
import { archeKey, exampleKey, witnessKeys } from './published.spec.js';
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.js';

const [w1 = '', w2 = ''] = witnessKeys;
const policy = `# the county's
log ${exampleKey}
\tlog   ${archeKey}  https://log.example/

 # the audit office's, and the university's
witness X1 ${w1}
witness X2 ${w2}\thttps://witness.example/w2
group X 1 X1 X2
quorum X
`;

describe('a policy', () => {
  it('names logs and witnesses', () =>
    expect(parsePolicy(policy)).toEqual({
      logs: [
        { key: parseVerifierKey(exampleKey), url: undefined },
        { key: parseVerifierKey(archeKey), url: 'https://log.example/' },
      ],
      witnesses: [
        { key: parseVerifierKey(w1), url: undefined },
        { key: parseVerifierKey(w2), url: 'https://witness.example/w2' },
      ],
    }));

  it('may name nobody', () => expect(parsePolicy('quorum none\n')).toEqual({ logs: [], witnesses: [] }));

  it.each([
    ['a kind that there isn’t', `${policy}wintess X3 ${w1}\n`, 'line 10'],
    ['carriage returns', policy.replaceAll('\n', '\r\n'), 'line'],
    ['no key', 'log\n', 'line 1'],
    ['a witness without a name', `witness ${w1}\n`, 'line 1'],
    ['a witness’s key for a log’s', `log ${w1}\n`, 'line 1'],
    ['a log’s key for a witness’s', `\nwitness X ${exampleKey}\n`, 'line 2'],
    ['a damaged key', policy.replace('+530d903a', '+530d903b'), 'line 2'],
    ['no address', `log ${exampleKey} log.example\n`, 'line 1'],
    ['words behind the address', `log ${exampleKey} https://log.example/ well\n`, 'line 1'],
    ['a key twice', `log ${exampleKey}\nlog ${exampleKey}\n`, 'twice'],
    ['a key under two names', `witness X ${w1}\nwitness Y ${renamed(w1)}\n`, 'twice'],
  ])('with %s is refused, and says where', (_, text, said) => {
    expect(() => parsePolicy(text)).toThrow(Malformed);
    expect(() => parsePolicy(text)).toThrow(said);
  });
});

function renamed(vkey: string): string {
  const { type, publicKey } = parseVerifierKey(vkey);
  return formatVerifierKey(verifierKey('witness.example/other', type, publicKey));
}
