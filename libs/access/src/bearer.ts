import type { IncomingMessage } from 'node:http';

/** The token of an `Authorization: Bearer` header; a scheme's name may be written in any case (RFC 9110, 11.1). */
export const bearerToken = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
