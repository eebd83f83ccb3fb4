import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { contentSecurity } from './content-security.js';

const files = express.static(join(import.meta.dirname, '../../public'), {
  index: 'index.html',
  maxAge: '5m',
  acceptRanges: false,
  setHeaders: (response) => response.setHeader('Content-Security-Policy', contentSecurity),
});

/** Pages that are served as they stand, so that whoever checks a receipt by them can read all that they do. */
export const standingPages: RequestHandler = (request, response, next) =>
  files(request, response, (error?: { status?: number }) => {
    const { status = 500 } = error ?? {};
    // What the sender asked in vain (`If-Match`) is no failure of ours.
    if (error && status < 500) response.status(status).end();
    else next(error);
  });
