import { Controller, Get } from '@nestjs/common';
import { Public } from '#access';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { checkpointsAfter, checkpointsBefore } from '../../checkpoints/checkpoint.store.js';

const ListCheckpoints = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('Checkpoints of trees larger than this, where the oldest come first'),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .default(Number.MAX_SAFE_INTEGER)
    .describe('Checkpoints of trees smaller than this, where the newest come first'),
  order: z.enum(['oldest', 'newest']).default('oldest').describe('Which come first'),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

const page = z.object({
  checkpoints: z.array(
    z.object({
      size: z.int(),
      publishedAt: z.iso.datetime({ precision: 3 }),
      note: z.string().describe('The signed note, with the lines of witnesses'),
    }),
  ),
  next: z.int().nullable().describe('The `after` of the next page, or its `before`'),
});

@Controller('checkpoints')
export class ListCheckpointsController {
  constructor(private readonly database: Database) {}

  /** Every checkpoint that was published, oldest or newest first. Public, as the newest is. */
  @Get()
  @Public()
  @Answers(200, page)
  async list(
    @Query(ListCheckpoints) { after, before, order, limit }: z.infer<typeof ListCheckpoints>,
  ): Promise<z.infer<typeof page>> {
    const { manager } = this.database;
    const found =
      order === 'newest'
        ? await checkpointsBefore(manager, before, limit + 1)
        : await checkpointsAfter(manager, after, limit + 1);
    const checkpoints = found
      .slice(0, limit)
      .map(({ size, publishedAt, note }) => ({ size, publishedAt: publishedAt.toISOString(), note }));
    return { checkpoints, next: found.length > limit ? checkpoints.at(-1)!.size : null };
  }
}
