import { emptyRoot, foldRight, nodeHash } from './hashing.js';
import { perfectSubtrees, type Subtree } from './subtree.js';

/**
 * The right edge of a tree: all that must be known of it to add to it and to tell its root. At most 53 hashes, however
 * large the tree is.
 */
export class Frontier {
  private constructor(
    private count: number,
    /** Of the perfect subtrees that make up the tree, from left to right. */
    private readonly hashes: Buffer[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /**
   * The frontier of a tree of `size` leaves, by the hashes of {@link Frontier.subtreesOf} it.
   * @throws RangeError where there are more or fewer hashes than that tree has subtrees.
   */
  static of(size: number, hashes: readonly Buffer[]): Frontier {
    const wanted = Frontier.subtreesOf(size).length;
    if (hashes.length !== wanted)
      throw new RangeError(`a tree of ${size} has ${wanted} subtrees, not ${hashes.length}`);
    return new Frontier(size, [...hashes]);
  }

  /** The perfect subtrees that make up a tree of that size, from left to right. */
  static subtreesOf(size: number): Subtree[] {
    return perfectSubtrees({ start: 0, end: size });
  }

  get size(): number {
    return this.count;
  }

  /** Adds a leaf. Gives the subtrees that it completed, from the leaf itself upwards. */
  append(leaf: Buffer): { readonly level: number; readonly index: number; readonly hash: Buffer }[] {
    const completed = [{ level: 0, index: this.count, hash: leaf }];
    let hash = leaf;
    this.count++;
    // What is to the left of the new leaf and as large as what has grown there, grows together with it.
    for (let [level, index] = [1, this.count / 2]; Number.isInteger(index); level++, index /= 2) {
      hash = nodeHash(this.hashes.pop()!, hash);
      completed.push({ level, index: index - 1, hash });
    }
    this.hashes.push(hash);
    return completed;
  }

  /** The root of the tree as it is now. 32 bytes. */
  root(): Buffer {
    return this.count === 0 ? emptyRoot : foldRight(this.hashes);
  }
}
