import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  emptyRoot,
  Frontier,
  inclusionProof,
  leafHash,
  nodeHash,
  perfectSubtrees,
  type Subtree,
  rootsOfConsistencyProof,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

const hex = (text: string) => Buffer.from(text, 'hex');

/** The tree as RFC 9162 defines it, word for word: MTH. */
function mth(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot;
  if (leaves.length === 1) return leafHash(leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(mth(leaves.slice(0, split)), mth(leaves.slice(split)));
}

const subtreesOf = (leaves: readonly Buffer[]) => (subtrees: readonly Subtree[]) =>
  Promise.resolve(subtrees.map(({ level, index }) => mth(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))));

/** The tree that the reference implementations of Certificate Transparency (RFC 6962) are tested with. */
const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  hex,
);
const knownRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const knownInclusions: [index: number, size: number, proof: string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
];
const knownConsistencies: [from: number, size: number, proof: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

describe('the eight-leaf tree of RFC 6962’s reference tests', () => {
  it('has the known root at each size', () => {
    const frontier = Frontier.empty();
    expect(frontier.root().toString('hex')).toBe(knownRoots[0]);
    for (const [nth, leaf] of known.entries()) {
      frontier.append(leafHash(leaf));
      expect(frontier.root().toString('hex')).toBe(knownRoots[nth + 1]);
    }
  });

  it.each(knownInclusions)('has the known proof that leaf %d is among %d', async (index, size, proof) => {
    const found = await inclusionProof(index, size, subtreesOf(known));
    expect(found.map((hash) => hash.toString('hex'))).toEqual(proof);
    expect(verifyInclusion(index, size, leafHash(known[index]!), proof.map(hex), hex(knownRoots[size]!))).toBe(true);
  });

  it.each(knownConsistencies)('has the known proof that %d is the beginning of %d', async (from, size, proof) => {
    const found = await consistencyProof(from, size, subtreesOf(known));
    expect(found.map((hash) => hash.toString('hex'))).toEqual(proof);
    const [old, now] = [hex(knownRoots[from]!), hex(knownRoots[size]!)];
    expect(verifyConsistency(from, size, proof.map(hex), old, now)).toBe(true);
  });
});

describe('trees of every size from 0 to 66', () => {
  const sizes = Array.from({ length: 67 }, (_, size) => size);
  const leaves = sizes.map((nth) => Buffer.from(`leaf ${nth}`));
  const roots = sizes.map((size) => mth(leaves.slice(0, size)));
  // Hashed once: the same subtrees are asked for again and again.
  const seen = new Map<string, Buffer>();
  const read = (subtrees: readonly Subtree[]) =>
    Promise.resolve(
      subtrees.map(({ level, index }) => {
        const name = `${level}/${index}`;
        const hash = seen.get(name) ?? mth(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
        seen.set(name, hash);
        return hash;
      }),
    );

  it('grow leaf by leaf to the root that the definition gives, whichever size one goes on from', async () => {
    for (const size of sizes) {
      const frontier = Frontier.of(size, await read(Frontier.subtreesOf(size)));
      expect(frontier.root()).toEqual(roots[size]);
      for (const leaf of leaves.slice(size, 66)) frontier.append(leafHash(leaf));
      expect(frontier.root()).toEqual(roots[66]);
    }
  });

  it('tell each subtree when it is complete, once', () => {
    const frontier = Frontier.empty();
    const told = leaves.slice(0, 66).flatMap((leaf) => frontier.append(leafHash(leaf)));
    for (const { level, index, hash } of told)
      expect(hash).toEqual(mth(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
    const complete = Array.from({ length: 7 }, (_, level) => Math.floor(66 / 2 ** level));
    expect(told).toHaveLength(complete.reduce((sum, count) => sum + count));
    expect(new Set(told.map(({ level, index }) => `${level}/${index}`)).size).toBe(told.length);
  });

  it('prove each of their leaves, and no other leaf, place, size or root by the same proof', async () => {
    for (const size of sizes.slice(1)) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, read);
        const leaf = leafHash(leaves[index]!);
        expect(verifyInclusion(index, size, leaf, proof, roots[size]!)).toBe(true);
        expect(verifyInclusion(index, size, leafHash(Buffer.from('other')), proof, roots[size]!)).toBe(false);
        expect(verifyInclusion(index, size, leaf, proof, roots[size - 1]!)).toBe(false);
        expect(verifyInclusion((index + 1) % size, size, leaf, proof, roots[size]!)).toBe(size === 1);
        expect(verifyInclusion(index, size, leaf, [...proof, leaf], roots[size]!)).toBe(false);
        expect(proof.length === 0 || verifyInclusion(index, size, leaf, proof.slice(1), roots[size]!)).toBe(size === 1);
      }
    }
  });

  it('prove that each size is the beginning of each larger one, and of no other root', async () => {
    for (const size of sizes) {
      for (let from = 0; from <= size; from++) {
        const proof = await consistencyProof(from, size, read);
        expect(verifyConsistency(from, size, proof, roots[from]!, roots[size]!)).toBe(true);
        if (from === 0) continue;
        const other = leafHash(roots[from]!);
        expect(verifyConsistency(from, size, proof, other, roots[size]!)).toBe(false);
        expect(verifyConsistency(from, size, proof, roots[from]!, other)).toBe(false);
        expect(verifyConsistency(from, size, [...proof, other], roots[from]!, roots[size]!)).toBe(false);
        if (proof.length > 0)
          expect(verifyConsistency(from, size, proof.slice(0, -1), roots[from]!, roots[size]!)).toBe(false);
      }
    }
  });
});

describe('a proof out of a tree whose beginning was changed', () => {
  const leaves = Array.from({ length: 40 }, (_, nth) => Buffer.from(`leaf ${nth}`));
  const changed = [Buffer.from('changed'), ...leaves.slice(1)];

  it('shows that beginning, unless it is a perfect tree, which proofs leave out', async () => {
    for (let size = 1; size <= 40; size++) {
      for (let from = 1; from < size; from++) {
        const proof = await consistencyProof(from, size, subtreesOf(changed));
        const shown = rootsOfConsistencyProof(from, size, proof, mth(leaves.slice(0, from)))!;
        const [fromRoot, root] = [mth(changed.slice(0, from)), mth(changed.slice(0, size))];
        expect(shown.root.equals(root) && shown.fromRoot.equals(fromRoot)).toBe(!Number.isInteger(Math.log2(from)));
        expect(rootsOfConsistencyProof(from, size, proof, fromRoot)).toEqual({ fromRoot, root });
      }
    }
  });
});

describe('what is malformed or foreign', () => {
  const size = fc.integer({ min: -3, max: 2 ** 53 });
  const hash = fc.uint8Array({ minLength: 30, maxLength: 34 });
  const proof = fc.array(hash, { maxLength: 60 });

  it('proves nothing, and throws nothing', () => {
    fc.assert(
      fc.property(size, size, hash, proof, hash, (a, b, one, between, other) => {
        expect(verifyInclusion(a, b, one, between, other)).toBe(false);
        // Every tree begins with the empty one.
        expect(verifyConsistency(a, b, between, one, other)).toBe(a === 0 && b >= 0 && between.length === 0);
        const isShown = a > 0 && a === b && between.length === 0;
        expect(rootsOfConsistencyProof(a, b, between, one) !== undefined).toBe(isShown);
      }),
    );
  });

  it('is refused where a proof is asked for', async () => {
    const none = () => Promise.resolve([]);
    await expect(inclusionProof(3, 3, none)).rejects.toThrow(RangeError);
    await expect(inclusionProof(-1, 3, none)).rejects.toThrow(RangeError);
    await expect(inclusionProof(0.5, 3, none)).rejects.toThrow(RangeError);
    await expect(consistencyProof(4, 3, none)).rejects.toThrow(RangeError);
    expect(() => Frontier.of(3, [])).toThrow(RangeError);
  });
});

describe('a proof at a large size', () => {
  it('asks for few hashes: each of at most log₂ ranges is at most log₂ subtrees', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 48 }), fc.nat({ max: 2 ** 48 }), async (size, seed) => {
        const asked: Subtree[] = [];
        const read = (subtrees: readonly Subtree[]) => {
          asked.push(...subtrees);
          return Promise.resolve(subtrees.map(() => emptyRoot));
        };
        const proof = await inclusionProof(seed % size, size, read);
        const log = Math.ceil(Math.log2(size)) + 1;
        expect(proof.length).toBeLessThanOrEqual(log);
        // Only the range at the right edge is not perfect, and it appears once.
        expect(asked.length).toBeLessThanOrEqual(2 * log);
        for (const { level, index } of asked) expect((index + 1) * 2 ** level).toBeLessThanOrEqual(size);
      }),
    );
  });

  it('splits a range into subtrees that stand side by side', () => {
    expect(perfectSubtrees({ start: 8, end: 15 })).toEqual([
      { level: 2, index: 2 },
      { level: 1, index: 6 },
      { level: 0, index: 14 },
    ]);
  });
});
