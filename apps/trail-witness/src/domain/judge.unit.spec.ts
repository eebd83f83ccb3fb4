import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LogAtWork } from '../log-at-work.spec.js';
import { emptyTree, judge } from './judge.js';

const honest = LogAtWork.of(40);
const isPerfect = (size: number): boolean => Number.isInteger(Math.log2(size));

/** Two sizes of a log, the first not the larger one, and not zero. */
const growth = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).map((sizes) => {
  const [from, size] = sizes.sort((a, b) => a - b);
  return { from, size };
});

const submitted = async (log: LogAtWork, from: number, size: number) => ({
  old: from,
  proof: await log.proof(from, size),
  checkpoint: log.checkpoint(size),
});

describe('a log that only grows', () => {
  it('is consistent at every size', () =>
    fc.assert(
      fc.asyncProperty(growth, async ({ from, size }) => {
        expect(judge(honest.checkpoint(from), await submitted(honest, from, size))).toBe('consistent');
        expect(judge(emptyTree, await submitted(honest, 0, size))).toBe('consistent');
      }),
    ));

  it('may begin empty, and only as the empty tree', () => {
    const empty = { old: 0, proof: [], checkpoint: honest.checkpoint(0) };
    expect(judge(emptyTree, empty)).toBe('consistent');
    const wrong = { ...empty, checkpoint: { ...empty.checkpoint, root: randomBytes(32) } };
    expect(judge(emptyTree, wrong)).toBe('unproven');
  });

  it('has nothing to prove from the empty tree or at the same size, and must not', () => {
    const proof = [randomBytes(32)];
    expect(judge(emptyTree, { old: 0, proof, checkpoint: honest.checkpoint(5) })).toBe('unproven');
    expect(judge(emptyTree, { old: 0, proof, checkpoint: honest.checkpoint(0) })).toBe('unproven');
    expect(judge(honest.checkpoint(5), { old: 5, proof, checkpoint: honest.checkpoint(5) })).toBe('unproven');
  });

  it('is told when the submitter has another size in mind', async () => {
    expect(judge(honest.checkpoint(7), await submitted(honest, 5, 9))).toBe('stale');
    expect(judge(honest.checkpoint(7), await submitted(honest, 0, 9))).toBe('stale');
    expect(judge(emptyTree, await submitted(honest, 5, 9))).toBe('stale');
  });

  it('can’t be made to look forked by any proof, since proofs may come from anybody', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    return fc.assert(
      fc.asyncProperty(growth, fc.array(hash, { maxLength: 8 }), fc.nat(), async ({ from, size }, made, at) => {
        const genuine = await submitted(honest, from, size);
        const { proof } = genuine;
        const spoiled = proof.map((each, nth) => (nth === at % proof.length ? randomBytes(32) : each));
        for (const bad of [made, [...proof, ...made], proof.slice(1), proof.toReversed(), spoiled])
          expect(judge(honest.checkpoint(from), { ...genuine, proof: bad })).not.toBe('forked');
      }),
    );
  });
});

describe('a log that was rewritten and signed anew', () => {
  it('is forked where it has another root of the size that was cosigned, whatever else is sent', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }), (size, old) => {
        const checkpoint = honest.rewritten(0).checkpoint(size);
        expect(judge(honest.checkpoint(size), { old, proof: [], checkpoint })).toBe('forked');
      }),
    ));

  it('is forked where its own proof shows that it begins otherwise, which proofs leave out of perfect trees', () =>
    fc.assert(
      fc.asyncProperty(growth, fc.nat(), async ({ from, size }, changed) => {
        fc.pre(from < size);
        const log = honest.rewritten(changed % from);
        const verdict = judge(honest.checkpoint(from), await submitted(log, from, size));
        expect(verdict).toBe(isPerfect(from) ? 'unproven' : 'forked');
      }),
    ));

  it('is consistent where only what was never cosigned was changed', () =>
    fc.assert(
      fc.asyncProperty(growth, async ({ from, size }) => {
        fc.pre(from < size);
        expect(judge(honest.checkpoint(from), await submitted(honest.rewritten(from), from, size))).toBe('consistent');
      }),
    ));
});
