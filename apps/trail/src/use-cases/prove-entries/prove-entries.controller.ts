import { Controller, Get } from '@nestjs/common';
import { Public } from '#access';
import { Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { hash, treeSize } from '../../domain/proof.js';
import { refuse } from '../../domain/trail.refusals.js';
import { Prover } from '../../tree/prover.js';

const mostAtOnce = 100;

const ProveEntries = z.strictObject({
  size: treeSize.describe('In the tree of the first so many entries'),
  sequences: z
    .string()
    .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14})*$/)
    .transform((text) => text.split(',').map(Number))
    .refine(({ length }) => length <= mostAtOnce, `at most ${mostAtOnce}`)
    .describe('Which entries, with commas between them'),
});

const proven = z.object({
  size: z.int(),
  proofs: z.array(
    z.object({ sequence: z.int(), proof: z.array(hash).describe('From the leaf upwards (RFC 9162, 2.1.3)') }),
  ),
});

@Controller('inclusion-proofs')
export class ProveEntriesController {
  constructor(private readonly prover: Prover) {}

  /**
   * That entries are in the tree of a checkpoint, many at once: a page of them is proven by one request.
   * TRAIL.NO_SUCH_TREE where that many entries are not integrated yet, or one of these is beyond them. Public, as one by one.
   */
  @Get()
  @Public()
  @Answers(200, proven)
  @Refuses(refuse, 'TRAIL.NO_SUCH_TREE')
  async prove(@Query(ProveEntries) { size, sequences }: z.infer<typeof ProveEntries>): Promise<z.infer<typeof proven>> {
    const proofs = [];
    for (const sequence of sequences) {
      const { proof } = await this.prover.inclusion(sequence, size);
      proofs.push({ sequence, proof });
    }
    return { size, proofs };
  }
}
