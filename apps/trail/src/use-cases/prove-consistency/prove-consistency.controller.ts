import { Controller, Get } from '@nestjs/common';
import { Public } from '#access';
import { Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { hash, treeSize } from '../../domain/proof.js';
import { refuse } from '../../domain/trail.refusals.js';
import { Prover } from '../../tree/prover.js';

const ProveConsistency = z.strictObject({
  from: treeSize.describe('The size of the older tree'),
  to: treeSize.describe('The size of the newer tree'),
});

const consistency = z.object({
  from: z.int(),
  to: z.int(),
  proof: z.array(hash).describe('As RFC 9162, 2.1.4 orders them'),
});

@Controller('consistency-proof')
export class ProveConsistencyController {
  constructor(private readonly prover: Prover) {}

  /**
   * That an older tree is the beginning of a newer one: nothing was changed, removed or put in between.
   * TRAIL.NO_SUCH_TREE where either is not there (yet), or the older is the larger one. Public.
   */
  @Get()
  @Public()
  @Answers(200, consistency)
  @Refuses(refuse, 'TRAIL.NO_SUCH_TREE')
  async prove(
    @Query(ProveConsistency) { from, to }: z.infer<typeof ProveConsistency>,
  ): Promise<z.infer<typeof consistency>> {
    return { from, to, proof: await this.prover.consistency(from, to) };
  }
}
