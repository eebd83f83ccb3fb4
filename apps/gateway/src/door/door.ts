import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { accessRefusals, bearerToken, IDENTITY_KEYS, isSigned, verifyAccessToken } from '#access';
import { requestRefusals } from '#custody';
import { Refused } from '#primitives';
import { answerRefusalsByOpen311 } from '#open311';
import { runtimeRefusals } from '#service-runtime';
import type { NextFunction, Request, Response } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { collectBody } from './collect-body.js';
import { refuse } from './door.refusals.js';
import { Forward } from './forward.js';
import { RequestLimit } from './request-limit.js';
import { Uploads } from './uploads.js';
import { type Destination, isOfResidents, isOpen311, isPublic, takesMachines, whereTo } from './where-to.js';

/** The methods the API is made of. A proxy may read the body of another method otherwise than the service does. */
const methods = ['GET', 'HEAD', 'POST'];

/** Milliseconds for which the rest of a refused body is read and dropped, so that the sender gets to see the answer. */
const grace = 5_000;

/**
 * Lets a request in (is the token genuine, not too fast, not too large, not too slow) and passes it to its service. The services
 * check the token again, and everything else: the door is not what protects them.
 */
@Injectable()
export class Door implements NestMiddleware {
  constructor(
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
    @Inject(IDENTITY_KEYS) private readonly keys: JWTVerifyGetKey,
    private readonly limit: RequestLimit,
    private readonly uploads: Uploads,
    private readonly forward: Forward,
  ) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (isOpen311(request.originalUrl)) answerRefusalsByOpen311(request, response);
    const turnAway = (error: unknown): void => {
      dropTheRest(request);
      next(error);
    };
    try {
      const destination = await this.letIn(request, response);
      const isUpload = isUploadTo(destination, request);
      const { MAX_UPLOAD_BYTES, MAX_GEOJSON_BYTES, MAX_JSON_BYTES } = this.config;
      const largest = isUpload
        ? MAX_UPLOAD_BYTES
        : isGridImportTo(destination, request)
          ? MAX_GEOJSON_BYTES
          : MAX_JSON_BYTES;
      if (Number(request.headers['content-length'] ?? 0) > largest) {
        throw new Refused(requestRefusals('REQUEST.TOO_LARGE', { largest }));
      }
      if (isUpload) {
        const patience = this.config.UPLOAD_PATIENCE;
        await this.forward.stream(request, response, destination, { largest, patience, turnAway });
      } else {
        const body = await collectBody(request, largest, this.config.BODY_PATIENCE);
        await this.forward.pass(request, response, destination, body);
      }
    } catch (error) {
      turnAway(error);
    }
  }

  private async letIn(request: Request, response: Response): Promise<Destination> {
    const destination = whereTo(request.originalUrl, this.config.ROUTES);
    if (!destination) throw new Refused(runtimeRefusals('SERVICE.NOT_FOUND'));
    if (!methods.includes(request.method)) {
      response.setHeader('Allow', methods.join(', '));
      throw new Refused(refuse('GATEWAY.METHOD_NOT_ALLOWED'));
    }
    // Another system's secret is known to the service that it is shared with, and to nobody else.
    if (isPublic(destination) || (takesMachines(destination) && isSigned(request))) {
      await this.limit.address(request, response);
      if (isOfResidents(destination)) await this.letResidentIn(destination, request, response);
      return destination;
    }
    const person = await this.signedIn(request, response);
    await this.limit.person(person, response);
    if (isUploadTo(destination, request)) {
      this.uploads.begin(person, response);
      await this.limit.upload(person, response);
    }
    return destination;
  }

  private async letResidentIn(destination: Destination, request: Request, response: Response): Promise<void> {
    if (isUploadTo(destination, request)) this.uploads.begin(`resident ${request.ip}`, response);
    await this.limit.resident(request, response);
  }

  /** Tries at a token count against the address: guessing is not free. */
  private async signedIn(request: Request, response: Response): Promise<string> {
    const token = bearerToken(request);
    try {
      if (!token) throw new Refused(accessRefusals('ACCESS.NOT_SIGNED_IN'));
      return (await verifyAccessToken(token, this.keys)).person;
    } catch (error) {
      await this.limit.address(request, response);
      throw error;
    }
  }
}

const isUploadTo = ({ service, path }: Destination, { method }: Request): boolean =>
  service === 'evidence' && (path === '/files' || path === '/public/photos') && method === 'POST';

const isGridImportTo = ({ service, path }: Destination, { method }: Request): boolean =>
  service === 'grid-registry' && method === 'POST' && /^\/grid-drafts\/[\w-]+\/geojson$/.test(path);

function dropTheRest(request: Request): void {
  request.resume();
  if (request.complete) return;
  const cutOff = setTimeout(() => request.socket.destroy(), grace);
  request.once('close', () => clearTimeout(cutOff));
}
