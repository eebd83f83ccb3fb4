import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { Refused } from '#primitives';
import { runtimeRefusals } from '#service-runtime';
import type { Response } from 'express';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';

/** The generated documents of the API and the events. */
@ApiExcludeController()
@Controller('docs/api')
@Public()
export class DocumentsController {
  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  @Get(':name')
  async document(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const known = /^[a-z-]+\.(openapi|asyncapi)\.json$/.test(name);
    const document = known && (await readFile(join(this.config.DOCS_DIR, name)).catch(() => undefined));
    if (!document) throw new Refused(runtimeRefusals('SERVICE.NOT_FOUND'));
    response.type('application/json').send(document);
  }
}
