import type { Refusal } from '#primitives';
import type { Request, Response } from 'express';
import { formatOf, formats } from './format.js';
import { toXml } from './to-xml.js';

interface Fault {
  readonly path: string;
  readonly message: string;
}

/**
 * From here on refusals of this request are answered as GeoReport v2 has it (Errors): a list of codes and descriptions,
 * in the format that was asked for.
 */
export function answerRefusalsByOpen311(request: Request, response: Response): void {
  response.locals['answerRefusal'] = (refusal: Refusal): void => {
    const { body, type, status } = refusalByOpen311(request.originalUrl, refusal);
    response.status(status).type(type).send(Buffer.from(body));
  };
}

/** A refusal as Open311 writes it, for the address that was asked. */
export function refusalByOpen311(url: string, refusal: Refusal): { status: number; type: string; body: string } {
  const status = statusOf(refusal);
  const errors = [{ code: status, description: descriptionOf(refusal) }];
  const format = formatOf(url.split('?', 1)[0] ?? '');
  const body = format === 'json' ? JSON.stringify(errors) : toXml({ errors: { error: errors } });
  return { status, type: formats[format], body };
}

/**
 * 404 for what isn't there, 403 for a key that won't do, 400 for all else. Where the same may succeed later, HTTP's own
 * status says so: a client that gives up on 400 would throw a report away.
 */
function statusOf({ status }: Refusal): number {
  if (status === 401) return 403;
  return status === 403 || status === 404 || status === 429 || status >= 500 ? status : 400;
}

function descriptionOf({ zh, en, details }: Refusal): string {
  const { faults = [] } = details as { faults?: readonly Fault[] };
  const named = faults.map(({ path, message }) => `${path}: ${message}`);
  return [`${zh} ${en}`, ...named].join(' ');
}
