import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

const directory = join(import.meta.dirname, '../public');

/**
 * Everything the page needs comes from here. Nothing is upgraded to https on the way: a county tries this on its own
 * network by plain http first.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const files = express.static(directory, {
  maxAge: '5m',
  acceptRanges: false,
  setHeaders: (response) => response.setHeader('Content-Security-Policy', contentSecurity),
});

/** The page that the platform shows until its console is there. */
export const landingPage: RequestHandler = (request, response, next) =>
  files(request, response, (error?: { status?: number }) => {
    const { status = 500 } = error ?? {};
    // What the sender asked in vain (`If-Match`) is no failure of ours.
    if (status < 500) response.status(status).end();
    else next(error);
  });
