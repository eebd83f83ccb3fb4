/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Signs in with login and password. SIGN_IN.FAILED is the same for a wrong password and an unknown login; five
     *     wrong ones within 15 minutes lock the account for as long (SIGN_IN.LOCKED). Public: it is how one becomes somebody.
     */
    post: operations['SignIn.in'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description New tokens, with the posts held now. SESSION.ENDED when the session is over or the token was used long ago.
     *     Public: the refresh token is the proof.
     */
    post: operations['Refresh.refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Ends the session one is in. The access token runs out by itself within a minute. */
    post: operations['SignOut.out'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Who one is signed in as, and the posts of this token, each with the permissions of its role: how far each of them
     *     reaches, every service decides for itself.
     */
    get: operations['ReadMe.me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/{personId}/session-revocations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Ends all sessions of a person. Tokens already out run out within a minute. */
    post: operations['RevokeSessions.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/{personId}/locks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Locks an account until it is unlocked, and ends its sessions. ACCOUNT.UNKNOWN when there is none. */
    post: operations['LockAccount.lock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/{personId}/unlocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Unlocks an account, whoever or whatever locked it. */
    post: operations['LockAccount.unlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/{personId}/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Gives somebody who holds a post an account (开设账号) and a password for the first time they sign in, when they make
     *     one of their own. ACCOUNT.PERSON_UNKNOWN also where the post was given a moment ago: ask again. ACCOUNT.EXISTS,
     *     ACCOUNT.LOGIN_TAKEN.
     */
    post: operations['MakeAccount.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/{personId}/one-time-passwords': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description A new password for somebody who has forgotten theirs (重置密码), to be changed when they sign in; their sessions end.
     *     A lock stays.
     */
    post: operations['SetOneTimePassword.set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/passwords': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Changes one's own password; one's other sessions end. Who had to change it gets their posts with the next refresh.
     *     Wrong current ones count as those of signing in do, and lock. PASSWORD.TOO_WEAK, PASSWORD.SAME.
     */
    post: operations['ChangePassword.change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/accounts/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Logins and states of the accounts of people, for the rows on a screen, in one call. Left out: who has none, and who
     *     holds no post within reach.
     */
    post: operations['QueryAccounts.query'];
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
    /** @description The public keys that access tokens are verified with (RFC 7517). Public: they are meant for everybody. */
    get: operations['ReadKeys.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/display-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The links of wall screens within one’s area, the latest first; never their secrets. */
    get: operations['ListDisplayLinks.list'];
    put?: never;
    /** @description Makes a link by which a wall screen shows the figures of an area (屏幕令牌), and nothing else. */
    post: operations['MakeDisplayLink.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/display-links/{linkId}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Withdraws a link (停用屏幕令牌). What the screen still holds runs out within a minute. */
    post: operations['WithdrawDisplayLink.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/display-tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description An access token for a wall screen. DISPLAY.CLOSED once its link has ended. Public: the link’s secret is the proof. */
    post: operations['OpenDisplay.open'];
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
    Tokens: {
      accessToken: string;
      /** @description Opaque; good once, and again while its answer may have got lost */
      refreshToken: string;
      /** @description Seconds until the access token expires */
      expiresIn: number;
      /** Format: uuid */
      personId: string;
      posts: components['schemas']['HeldPost'][];
      /** @description Signed in with a password that somebody else made: without posts until it is changed */
      mustChangePassword: boolean;
    };
    HeldPost: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role:
        | 'grid_worker'
        | 'grid_leader'
        | 'community_staff'
        | 'township_dispatcher'
        | 'department_staff'
        | 'intake_officer'
        | 'dispatcher'
        | 'duty_chief'
        | 'evaluator'
        | 'auditor'
        | 'security_admin'
        | 'system_admin';
      unit: string;
      /**
       * Format: uuid
       * @description 受托 Whose post it is, when it was delegated to whoever holds it now
       */
      delegatedBy?: string;
    };
    MyPost: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role:
        | 'grid_worker'
        | 'grid_leader'
        | 'community_staff'
        | 'township_dispatcher'
        | 'department_staff'
        | 'intake_officer'
        | 'dispatcher'
        | 'duty_chief'
        | 'evaluator'
        | 'auditor'
        | 'security_admin'
        | 'system_admin';
      unit: string;
      /**
       * Format: uuid
       * @description 受托 Whose post it is, when it was delegated to whoever holds it now
       */
      delegatedBy?: string;
      /** @description What the permission table allows this role at all */
      permissions: string[];
    };
    HandedOverPassword: {
      /** Format: uuid */
      personId: string;
      /** @description 一次性密码 Shown this once, since only its hash is kept; null where the answer is repeated */
      oneTimePassword: string | null;
      /**
       * Format: date-time
       * @description Until when one can sign in with it, to make a password of one’s own
       */
      goodUntil: string;
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
    /** @description Refused: REQUEST.INVALID, REQUEST.NOT_JSON */
    'REQUEST.INVALID-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: SIGN_IN.FAILED */
    'SIGN_IN.FAILED-1': {
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
    /** @description Refused: REQUEST.TOO_LARGE */
    'REQUEST.TOO_LARGE-1': {
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
    /** @description Refused: SIGN_IN.LOCKED */
    'SIGN_IN.LOCKED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.TOO_MANY_REQUESTS, SIGN_IN.TOO_MANY */
    'GATEWAY.TOO_MANY_REQUESTS-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'REFERENCE.NOT_READY-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: SESSION.ENDED */
    'SESSION.ENDED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.TOO_MANY_REQUESTS */
    'GATEWAY.TOO_MANY_REQUESTS-2': {
      headers: {
        'Retry-After'?: string;
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
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_MISSING, REQUEST.INVALID, REQUEST.NOT_JSON */
    'IDEMPOTENCY.KEY_MISSING-1': {
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
    /** @description Refused: IDEMPOTENCY.KEY_REUSED */
    'IDEMPOTENCY.KEY_REUSED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCOUNT.UNKNOWN */
    'ACCOUNT.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE */
    'ACCESS.FORBIDDEN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCOUNT.PERSON_UNKNOWN */
    'ACCOUNT.PERSON_UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCOUNT.EXISTS, ACCOUNT.LOGIN_TAKEN, IDEMPOTENCY.IN_PROGRESS */
    'ACCOUNT.EXISTS-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCOUNT.OWN, IDEMPOTENCY.KEY_REUSED */
    'ACCOUNT.OWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-2': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCOUNT.PERSON_UNKNOWN, ACCOUNT.UNKNOWN */
    'ACCOUNT.PERSON_UNKNOWN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: PASSWORD.CURRENT_WRONG, PASSWORD.SAME, PASSWORD.TOO_WEAK */
    'PASSWORD.CURRENT_WRONG-1': {
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
    /** @description Refused: DISPLAY.BAD_END, IDEMPOTENCY.KEY_REUSED */
    'DISPLAY.BAD_END-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DISPLAY.UNKNOWN */
    'DISPLAY.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DISPLAY.ALREADY_WITHDRAWN, IDEMPOTENCY.IN_PROGRESS */
    'DISPLAY.ALREADY_WITHDRAWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DISPLAY.CLOSED */
    'DISPLAY.CLOSED-1': {
      headers: {
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
  'SignIn.in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          login: string;
          password: string;
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
          'application/json': components['schemas']['Tokens'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['SIGN_IN.FAILED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      423: components['responses']['SIGN_IN.LOCKED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'Refresh.refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          refreshToken: string;
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
          'application/json': components['schemas']['Tokens'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['SESSION.ENDED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'SignOut.out': {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadMe.me': {
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
          'application/json': {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            session: string;
            posts: components['schemas']['MyPost'][];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'RevokeSessions.revoke': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description How many sessions were open */
            ended: number;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'LockAccount.lock': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            locked: boolean;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['ACCOUNT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'LockAccount.unlock': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            locked: boolean;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['ACCOUNT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'MakeAccount.make': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 账号 In lower case: a person’s is one on the whole platform */
          login: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedOverPassword'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['ACCOUNT.PERSON_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['ACCOUNT.EXISTS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ACCOUNT.OWN-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'SetOneTimePassword.set': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedOverPassword'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['ACCOUNT.PERSON_UNKNOWN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ACCOUNT.OWN-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ChangePassword.change': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          current: string;
          /** @description 新密码 At least 12 characters */
          next: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['ACCOUNT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['PASSWORD.CURRENT_WRONG-1'];
      423: components['responses']['SIGN_IN.LOCKED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'QueryAccounts.query': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          personIds: string[];
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
            /** Format: uuid */
            personId: string;
            login: string;
            /**
             * @description Who or what has locked it
             * @enum {string}
             */
            lock: 'NONE' | 'WRONG_PASSWORDS' | 'OFFICER';
            /** @description When wrong passwords have locked it */
            lockedUntil: string | null;
            /**
             * @description Whose: one-time ones are to be changed
             * @enum {string}
             */
            password: 'OWN' | 'ONE_TIME' | 'ONE_TIME_EXPIRED';
          }[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ListDisplayLinks.list': {
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
          'application/json': {
            displayLinks: {
              /** Format: uuid */
              linkId: string;
              name: string;
              area: string;
              /** Format: date-time */
              madeAt: string;
              /** Format: date-time */
              endsAt: string;
              withdrawnAt: string | null;
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'MakeDisplayLink.make': {
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
        'application/json': {
          /** @description 屏幕名称 Which screen it is; stays with identity */
          name: string;
          /** @description 范围 Whose figures it shows */
          area: string;
          /**
           * Format: date-time
           * @description 到期时间 Good until then, a year at the most
           */
          endsAt: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            linkId: string;
            /** @description 令牌 Shown this once, since only its digest is kept; null where the answer is repeated */
            secret: string | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DISPLAY.BAD_END-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'WithdrawDisplayLink.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        linkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            linkId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DISPLAY.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['DISPLAY.ALREADY_WITHDRAWN-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'OpenDisplay.open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          secret: string;
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
            /** @description For figures of the area, and nothing else */
            accessToken: string;
            /** @description Seconds until it expires */
            expiresIn: number;
            area: string;
            /** @description 屏幕名称 */
            name: string;
            /**
             * Format: date-time
             * @description When the link ends
             */
            endsAt: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['DISPLAY.CLOSED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
}
