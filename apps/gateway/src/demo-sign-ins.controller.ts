import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { roles } from '#contracts';
import { z } from 'zod';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';

const signIns = z.array(z.object({ role: z.enum(roles), login: z.string(), name: z.string() }));

/** Whom the sign-in page proposes to sign in as: the demo's made-up people, without their password. */
@ApiExcludeController()
@Controller('demo-sign-ins')
@Public()
export class DemoSignInsController {
  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  /** One account per role; none where this is no demo. */
  @Get()
  @Header('Cache-Control', 'no-store')
  async list(): Promise<z.infer<typeof signIns>> {
    const { DEMO_SIGN_INS_FILE: path } = this.config;
    const content = path && (await readFile(path, 'utf8').catch(unlessMissing));
    if (!content) return [];
    const all = signIns.parse(JSON.parse(content));
    return all.filter(({ role }, at) => all.findIndex((other) => other.role === role) === at);
  }
}

/** Before the demo's accounts have been loaded there is no file. */
function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
