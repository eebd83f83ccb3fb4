import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { RequestLimit } from './request-limit.js';

/** What isn't the API (health, status, documents, the pages) is for everybody, and limited by address. */
@Injectable()
export class LimitOutsideApi implements NestMiddleware {
  constructor(private readonly limit: RequestLimit) {}

  use(request: Request, response: Response, next: NextFunction): void {
    this.limit.address(request, response).then(() => next(), next);
  }
}
