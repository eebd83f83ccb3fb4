/**
 * Everything the pages need comes from here. Nothing is upgraded to https on the way: a county tries this on its own
 * network by plain http first. Photos are shown from memory (`blob:`), since they are fetched with a token.
 */
export const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
