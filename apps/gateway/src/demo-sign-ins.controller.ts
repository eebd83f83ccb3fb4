import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { roles } from '#contracts';
import { z } from 'zod';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';

const signIns = z.array(z.object({ role: z.enum(roles), login: z.string(), name: z.string() }));

/** Whom the landing page proposes to sign in as: the demo's made-up people, without their password. */
@ApiExcludeController()
@Controller('demo-sign-ins')
@Public()
export class DemoSignInsController {
  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  /** One account per role; none where this is no demo. */
  @Get()
  @Header('Cache-Control', 'no-store')
  async list(): Promise<z.infer<typeof signIns>> {
    if (!this.config.DEMO_SIGN_INS_FILE) return [];
    const all = signIns.parse(JSON.parse(await readFile(this.config.DEMO_SIGN_INS_FILE, 'utf8')));
    return all.filter(({ role }, at) => all.findIndex((other) => other.role === role) === at);
  }
}
