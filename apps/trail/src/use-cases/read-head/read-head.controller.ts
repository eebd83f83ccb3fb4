import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { newestCheckpoint } from '../../checkpoints/checkpoint.store.js';
import { lastSequence } from '../../sequence/read-entries.js';
import { readTreeHead } from '../../tree/tree.store.js';

const head = z.object({
  size: z.int().describe('The sequence number of the last entry'),
  integrated: z.int().describe('How many of them are in the tree'),
  published: z.int().describe('The size of the newest checkpoint’s tree; 0 before the first'),
});

@Controller('head')
export class ReadHeadController {
  constructor(private readonly database: Database) {}

  /** How many entries there are, and how far each step has come with them. */
  @Get()
  @Permission('trail.read')
  @Answers(200, head)
  async read(): Promise<z.infer<typeof head>> {
    const { manager } = this.database;
    const published = (await newestCheckpoint(manager))?.size ?? 0;
    const integrated = (await readTreeHead(manager)).size;
    return { size: await lastSequence(manager), integrated, published };
  }
}
