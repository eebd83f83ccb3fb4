import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Public } from '#access';
import { parseRequest, Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { hash, treeSize } from '../../domain/proof.js';
import { refuse } from '../../domain/trail.refusals.js';
import { Prover } from '../../tree/prover.js';

const ProveInclusion = z.strictObject({
  size: treeSize.optional().describe('In the tree of the first so many entries; the newest checkpoint’s when not said'),
});

const ProvenEntry = z.strictObject({
  sequence: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
});

const inclusion = z.object({
  sequence: z.int(),
  leafIndex: z.int().describe('Its place in the tree, from 0'),
  leafHash: hash,
  size: z.int(),
  proof: z.array(hash).describe('From the leaf upwards (RFC 9162, 2.1.3)'),
});

@Controller('entries/:sequence/inclusion-proof')
export class ProveInclusionController {
  constructor(private readonly prover: Prover) {}

  /**
   * That an entry is in the tree of a checkpoint. TRAIL.NO_SUCH_TREE where that many entries are not integrated yet,
   * or the entry is beyond them. Public: hashes tell nothing of what is hashed.
   */
  @Get()
  @Public()
  @Answers(200, inclusion)
  @Refuses(refuse, 'TRAIL.NO_SUCH_TREE', 'TRAIL.NO_CHECKPOINT')
  @ApiParam({ name: 'sequence', schema: { type: 'integer', minimum: 1 } })
  async prove(
    @Param('sequence') given: string,
    @Query(ProveInclusion) { size }: z.infer<typeof ProveInclusion>,
  ): Promise<z.infer<typeof inclusion>> {
    const { sequence } = parseRequest(ProvenEntry, { sequence: given });
    return this.prover.inclusion(sequence, size);
  }
}
