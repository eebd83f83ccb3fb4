import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import type { Response } from 'express';
import { type ServiceState, ServiceStates } from './service-states.js';

/** What supervisors ask, and what the sign-in page shows. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  constructor(private readonly states: ServiceStates) {}

  @Get('health/live')
  live(): object {
    return { live: true };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const ready = await this.states.keys();
    response.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { ready, missing: ready ? [] : ['identity’s public keys'] };
  }

  /** Which services are ready, for everybody to see: names only, no reasons. */
  @Get('status')
  @Header('Cache-Control', 'no-store')
  async status(): Promise<{ services: ServiceState[] }> {
    return { services: await this.states.all() };
  }
}
