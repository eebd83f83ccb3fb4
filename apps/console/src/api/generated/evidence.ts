/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Takes in a photo or a PDF: the body is the file. What a photo tells of place, time and device is taken out of it.
     *     Answers a receipt, with which the uploader attaches the file to an incident.
     */
    post: operations['UploadFile.upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Takes in a photo by somebody who reports without an account, with the pass that they report with: the body is the file.
     *     It is checked and stripped like everybody's. Three to a pass, and gone in a week where no report cites it.
     */
    post: operations['UploadPhotoAsResident.upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files/{evidenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A file for who uploaded it, attached or not; for everybody else it doesn't exist. */
    get: operations['ReadOwnFile.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/files/{evidenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A file attached to an incident, for those who may see the incident now; on the record before it is served. */
    get: operations['ReadIncidentFile.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/file-digests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description What opens the commitments of an incident’s files in the trail, for a dossier: SHA-256(salt ‖ digest) each. For those
     *     who may see the incident now; of a file that was erased it says when.
     */
    get: operations['ReadFileDigests.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/.well-known/jwks.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The keys by which a receipt is verified (RFC 7517). Public: they are public keys, and services come without a sign-in. */
    get: operations['ReadKeys.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description This service's open dead letters, oldest first, at most 200. */
    get: operations['DeadLetters.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/dead-letters/{deadLetterId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One of them: whose event, from where, and why it could not be applied; never what it says. */
    get: operations['DeadLetters.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/dead-letters/{deadLetterId}/resolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Applies the event again, or gives it up; both go on the record, and what waited behind it goes on. */
    post: operations['DeadLetters.resolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ProblemDetails: {
      /** @description urn:grid-dispatch:problem:<code> */
      type: string;
      /** @description 中文说明 */
      title: string;
      titleEn: string;
      status: number;
      /** @description Stable; what a program should look at */
      code: string;
      correlationId?: string;
    };
    FileStored: {
      /** Format: uuid */
      evidenceId: string;
      commitment: string;
      mediaType: string;
      bytes: number;
      /** @description Signed for the uploader; a report carries it to attach the file */
      receipt: string;
    };
    PublicKeys: {
      keys: ({
        kty?: string;
      } & {
        [key: string]: unknown;
      })[];
    };
    DeadLetter: {
      /** Format: uuid */
      id: string;
      event_id: string | null;
      incident_id: string | null;
      incident_version: number | null;
      topic: string;
      partition: number;
      offset: string;
      /** @description Bytes */
      size: number;
      /** @description SHA-256 of the bytes, hex */
      digest: string;
      reason: string;
      detail: string;
      /** @enum {string} */
      status: 'OPEN' | 'REPLAYED' | 'SKIPPED';
      /** Format: date-time */
      created_at: string;
    };
  };
  responses: {
    /** @description Refused: EVIDENCE.BROKEN_OFF, IDEMPOTENCY.KEY_MISSING, REQUEST.INVALID, REQUEST.NOT_JSON */
    'EVIDENCE.BROKEN_OFF-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.NOT_SIGNED_IN, ACCESS.TOKEN_INVALID */
    'ACCESS.NOT_SIGNED_IN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN */
    'ACCESS.FORBIDDEN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.BODY_TOO_SLOW */
    'GATEWAY.BODY_TOO_SLOW-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS */
    'IDEMPOTENCY.IN_PROGRESS-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: REQUEST.TOO_LARGE */
    'REQUEST.TOO_LARGE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.TYPE_NOT_ACCEPTED, REQUEST.UNSUPPORTED_TYPE */
    'EVIDENCE.TYPE_NOT_ACCEPTED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.UNREADABLE, IDEMPOTENCY.KEY_REUSED */
    'EVIDENCE.UNREADABLE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.TOO_MANY_REQUESTS */
    'GATEWAY.TOO_MANY_REQUESTS-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.NO_ROOM, EVIDENCE.OVERTAKEN, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, RESIDENT.PASS_INVALID */
    'ACCESS.FORBIDDEN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: RESIDENT.NOT_OFFERED */
    'RESIDENT.NOT_OFFERED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.TOO_MANY_PHOTOS, IDEMPOTENCY.IN_PROGRESS */
    'EVIDENCE.TOO_MANY_PHOTOS-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.NO_PHOTO, EVIDENCE.TYPE_NOT_ACCEPTED, REQUEST.UNSUPPORTED_TYPE */
    'EVIDENCE.NO_PHOTO-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: REQUEST.INVALID, REQUEST.NOT_JSON */
    'REQUEST.INVALID-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.NO_THUMBNAIL, EVIDENCE.UNKNOWN */
    'EVIDENCE.NO_THUMBNAIL-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.ERASED */
    'EVIDENCE.ERASED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: REQUEST.UNSUPPORTED_TYPE */
    'REQUEST.UNSUPPORTED_TYPE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.DAMAGED */
    'EVIDENCE.DAMAGED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-2': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE */
    'ACCESS.FORBIDDEN-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.NO_THUMBNAIL, EVIDENCE.UNKNOWN, INCIDENT.UNKNOWN */
    'EVIDENCE.NO_THUMBNAIL-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: INCIDENT.UNKNOWN */
    'INCIDENT.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: SERVICE.UNAVAILABLE */
    'SERVICE.UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DEAD_LETTER.UNKNOWN */
    'DEAD_LETTER.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DEAD_LETTER.STILL_FAILS */
    'DEAD_LETTER.STILL_FAILS-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: SERVICE.NOT_FOUND */
    'SERVICE.NOT_FOUND-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.METHOD_NOT_ALLOWED */
    'GATEWAY.METHOD_NOT_ALLOWED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'UploadFile.upload': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
        'application/pdf': string;
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileStored'];
        };
      };
      400: components['responses']['EVIDENCE.BROKEN_OFF-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['EVIDENCE.TYPE_NOT_ACCEPTED-1'];
      422: components['responses']['EVIDENCE.UNREADABLE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'UploadPhotoAsResident.upload': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description What intake gave for a solved challenge (`POST /public/passes`): for one report and its photos */
        'Resident-Pass': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileStored'];
        };
      };
      400: components['responses']['EVIDENCE.BROKEN_OFF-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['RESIDENT.NOT_OFFERED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['EVIDENCE.TOO_MANY_PHOTOS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['EVIDENCE.NO_PHOTO-1'];
      422: components['responses']['EVIDENCE.UNREADABLE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadOwnFile.read': {
    parameters: {
      query?: {
        size?: 'thumbnail';
      };
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': unknown;
          'image/png': unknown;
          'image/webp': unknown;
          'application/pdf': unknown;
        };
      };
      /** @description It is the one you have */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['EVIDENCE.NO_THUMBNAIL-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      410: components['responses']['EVIDENCE.ERASED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      500: components['responses']['EVIDENCE.DAMAGED-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadIncidentFile.read': {
    parameters: {
      query?: {
        size?: 'thumbnail';
      };
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        evidenceId: string;
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': unknown;
          'image/png': unknown;
          'image/webp': unknown;
          'application/pdf': unknown;
        };
      };
      /** @description It is the one you have */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-3'];
      404: components['responses']['EVIDENCE.NO_THUMBNAIL-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      410: components['responses']['EVIDENCE.ERASED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      500: components['responses']['EVIDENCE.DAMAGED-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadFileDigests.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': (
            | {
                /** Format: uuid */
                evidenceId: string;
                /** @description SHA-256 of the stored file, base64url */
                digest: string;
                /** @description base64url */
                salt: string;
              }
            | {
                /** Format: uuid */
                evidenceId: string;
                /** @constant */
                erased: true;
                /**
                 * Format: date-time
                 * @description 已擦除 When
                 */
                erasedAt: string;
              }
          )[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-3'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadKeys.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicKeys'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'DeadLetters.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetter'][];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'DeadLetters.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        deadLetterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetter'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['DEAD_LETTER.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'DeadLetters.resolve': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        deadLetterId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          resolution: 'REPLAYED' | 'SKIPPED';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            resolution: 'REPLAYED' | 'SKIPPED';
            /** Format: uuid */
            deadLetterId: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['DEAD_LETTER.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['DEAD_LETTER.STILL_FAILS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
}
