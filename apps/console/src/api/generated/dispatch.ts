/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/incidents/{incidentId}/dispatches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Assigns the incident to a unit (派遣). A community's or township's desk dispatches what is on it, within its own
     *     area; the county's centre everything. Answers the new incident version; refuses with DISPATCH.*.
     */
    post: operations['DispatchIncident.dispatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/suggested-dispatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Where the county's rules in force, or else the catalogue, send the incident now (派遣建议), and by which of them. */
    get: operations['SuggestDispatch.suggest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/escalations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Passes the incident to the desk of the level above, with an opinion (逐级上报). An emergency goes to the county's
     *     centre at once and is urgent from then on: it is dispatched by rule where a rule has it, and the answer names the
     *     number to call. Refuses with ESCALATION.*.
     */
    post: operations['EscalateIncident.escalate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/routing-dry-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Tries drafted routing rules on a county's past incidents before they are published (试运行): how many would have
     *     gone to another unit than they went to, from which to which. By what is known of each incident now; changes nothing.
     */
    post: operations['TryRoutingRules.dryRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/return-rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Rules on a unit's request to return the incident (裁定). Refuses with RETURN.* and DISPATCH.*. */
    post: operations['RuleOnReturn.rule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Hands a registered incident to an authority outside the county (移交); that is final. Refuses with TRANSFER.*. */
    post: operations['TransferIncident.transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/remarks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Remarks on an incident (备注), whoever has custody of it. Takes no version; refuses with INCIDENT.OVER. */
    post: operations['RemarkOnIncident.remark'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/urges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Urges whoever has the incident to get on with it (催办). Takes no version; refuses with INCIDENT.OVER. */
    post: operations['UrgeIncident.urge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/supervisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Puts it under the duty chief's supervision (督办), whoever has it. No deadline moves. Takes no version; refuses with
     *     INCIDENT.OVER and DISPATCH.SUPERVISED_UNTIL_PAST.
     */
    post: operations['SuperviseIncident.supervise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Puts category or place right (更正), in whatever stage; the clocks that the category decides are computed anew
     *     from their original starts. Refuses with CORRECTION.*, and with ACCESS.OUT_OF_SCOPE a place outside one's area.
     */
    post: operations['CorrectIncident.correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/supplements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Adds a text, files, or both (补充), in whatever stage. Refuses with EVIDENCE.*. */
    post: operations['SupplementIncident.supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/void-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks to have the incident declared void (作废申请), in whatever stage. Refuses with VOID.*. */
    post: operations['VoidIncident.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/void-rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Declares the incident void (作废), or not (不予作废), as the second person. Refuses with VOID.*. */
    post: operations['VoidIncident.rule'];
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
  '/texts/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description The texts that this service took, for the rows on a screen, in one call. Texts of incidents outside the reader's
     *     scope, and unknown ones, are left out; of one that was erased it says when. That they were shown is on the record
     *     before the answer.
     */
    post: operations['ReadTexts.query'];
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
    StepTaken: {
      /** Format: uuid */
      incidentId: string;
      /** @description Also in the ETag, ready for the next If-Match */
      incidentVersion: number;
      /** @enum {string} */
      stage:
        | 'REPORTED'
        | 'VERIFYING'
        | 'SELF_HANDLED'
        | 'REGISTERED'
        | 'REJECTED'
        | 'MERGED'
        | 'DISPATCHED'
        | 'TRANSFERRED'
        | 'HANDLING'
        | 'RETURN_REQUESTED'
        | 'SUSPENDED'
        | 'FEEDBACK'
        | 'INSPECTING'
        | 'CLOSED'
        | 'VOIDED';
      /**
       * @description The service that has custody now
       * @enum {string}
       */
      custodian: 'intake' | 'dispatch' | 'handling' | 'closure';
    };
    FactTaken: {
      /** Format: uuid */
      incidentId: string;
      /**
       * Format: uuid
       * @description The id of its event
       */
      factId: string;
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
    /** @description Refused: IDEMPOTENCY.KEY_MISSING, REQUEST.INVALID, REQUEST.NOT_JSON */
    'IDEMPOTENCY.KEY_MISSING-1': {
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
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE */
    'ACCESS.FORBIDDEN-1': {
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
    /** @description Refused: GATEWAY.BODY_TOO_SLOW */
    'GATEWAY.BODY_TOO_SLOW-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE */
    'CUSTODY.ELSEWHERE-1': {
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
    /** @description Refused: DISPATCH.ADMITTED_TO_ASSIST, DISPATCH.BEYOND_YOUR_DESK, DISPATCH.LEAD_AMONG_CO_UNITS, DISPATCH.NOT_ADMITTED, DISPATCH.NOT_A_DEPARTMENT, DISPATCH.NOT_YOUR_DESK, DISPATCH.OUTSIDE_ITS_AREA, DISPATCH.UNIT_CLOSED, DISPATCH.UNIT_COMPLAINED_OF, DISPATCH.UNKNOWN_CATEGORY, DISPATCH.UNKNOWN_UNIT, IDEMPOTENCY.KEY_REUSED */
    'DISPATCH.ADMITTED_TO_ASSIST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COMMAND.VERSION_MISSING */
    'COMMAND.VERSION_MISSING-1': {
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
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
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
    /** @description Refused: DISPATCH.UNKNOWN_CATEGORY */
    'DISPATCH.UNKNOWN_CATEGORY-1': {
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
    /** @description Refused: ESCALATION.HIGHEST_LEVEL, ESCALATION.NOT_YOUR_DESK, IDEMPOTENCY.KEY_REUSED */
    'ESCALATION.HIGHEST_LEVEL-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DISPATCH.ADMITTED_TO_ASSIST, DISPATCH.LEAD_AMONG_CO_UNITS, DISPATCH.NOT_ADMITTED, DISPATCH.NOT_A_DEPARTMENT, DISPATCH.OUTSIDE_ITS_AREA, DISPATCH.UNIT_CLOSED, DISPATCH.UNIT_COMPLAINED_OF, DISPATCH.UNKNOWN_CATEGORY, DISPATCH.UNKNOWN_UNIT, IDEMPOTENCY.KEY_REUSED, RETURN.NEEDS_DUTY_CHIEF, RETURN.OWN_REQUEST, RETURN.UPHELD_TO_SAME_UNIT */
    'DISPATCH.ADMITTED_TO_ASSIST-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, TRANSFER.INSIDE_COUNTY */
    'IDEMPOTENCY.KEY_REUSED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-3': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, INCIDENT.OVER */
    'IDEMPOTENCY.IN_PROGRESS-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED */
    'IDEMPOTENCY.KEY_REUSED-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-4': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DISPATCH.SUPERVISED_UNTIL_PAST, IDEMPOTENCY.KEY_REUSED */
    'DISPATCH.SUPERVISED_UNTIL_PAST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CORRECTION.NOTHING_CHANGES, CORRECTION.OUTSIDE_COUNTY, CORRECTION.UNKNOWN_SUBCATEGORY, IDEMPOTENCY.KEY_REUSED */
    'CORRECTION.NOTHING_CHANGES-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED */
    'EVIDENCE.PHOTO_MISSING-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-5': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VOID.ALREADY_REQUESTED */
    'CUSTODY.ELSEWHERE-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VOID.NOT_REQUESTED */
    'CUSTODY.ELSEWHERE-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, VOID.OWN_REQUEST */
    'IDEMPOTENCY.KEY_REUSED-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN */
    'ACCESS.FORBIDDEN-2': {
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
  'DispatchIncident.dispatch': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 主办单位 The department that must handle it and answers for it */
          leadUnit: string;
          /**
           * @description 协办单位 Departments that help
           * @default []
           */
          coUnits?: string[];
          /** @description 派遣意见 A word to the unit; stays with dispatch */
          opinion?: string;
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DISPATCH.ADMITTED_TO_ASSIST-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'SuggestDispatch.suggest': {
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
          'application/json': {
            /** @description 依据 Rule 17 of version 3, or the catalogue; kept with the dispatch when followed */
            by:
              | {
                  /** @constant */
                  kind: 'RULE';
                  rule: number;
                  version: number;
                }
              | {
                  /** @constant */
                  kind: 'CATALOGUE';
                  version: number;
                };
            leadUnit: string;
            coUnits: string[];
            /** @description 层级 On whose desk the rule puts it; null where it says nothing */
            level: ('community' | 'township' | 'county' | 'city') | null;
            /** @description 处置时限 If it is not urgent */
            limit: {
              limit: number;
              /** @enum {string} */
              limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            /** @description Code by which following it would be refused; null where it would not */
            obstacle: string | null;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DISPATCH.UNKNOWN_CATEGORY-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'EscalateIncident.escalate': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 上报意见 What this level thinks; stays with dispatch */
          opinion: string;
          /**
           * @description 紧急情况 Goes to the county at once, as urgent; the answer names the number to call
           * @enum {string}
           */
          emergency?: 'POLICE' | 'FIRE' | 'AMBULANCE';
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
            incidentId: string;
            /** @description Also in the ETag, ready for the next If-Match */
            incidentVersion: number;
            /** @enum {string} */
            stage:
              | 'REPORTED'
              | 'VERIFYING'
              | 'SELF_HANDLED'
              | 'REGISTERED'
              | 'REJECTED'
              | 'MERGED'
              | 'DISPATCHED'
              | 'TRANSFERRED'
              | 'HANDLING'
              | 'RETURN_REQUESTED'
              | 'SUSPENDED'
              | 'FEEDBACK'
              | 'INSPECTING'
              | 'CLOSED'
              | 'VOIDED';
            /**
             * @description The service that has custody now
             * @enum {string}
             */
            custodian: 'intake' | 'dispatch' | 'handling' | 'closure';
            /** @description 110 / 119 / 120 in an emergency */
            numberToCall: ('110' | '119' | '120') | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ESCALATION.HIGHEST_LEVEL-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'TryRoutingRules.dryRun': {
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
          /** @description 县（区） Whose rules they are to be */
          county: string;
          /**
           * Format: date-time
           * @description First dispatched at or after, with a time zone
           */
          from: string;
          /**
           * Format: date-time
           * @description First dispatched before; 31 days later at most
           */
          to: string;
          rules: {
            number: number;
            when: {
              majors: string[];
              subcategories: string[];
              areas: string[];
              hours: {
                from: string;
                to: string;
                /** @enum {string} */
                days: 'ANY' | 'WORKDAYS' | 'DAYS_OFF';
              } | null;
              sources: string[];
              urgent: boolean | null;
              keywords: string[];
            };
            then: {
              lead: string | ('COMMUNITY' | 'TOWNSHIP');
              coUnits: (string | ('COMMUNITY' | 'TOWNSHIP'))[];
              level: ('community' | 'township' | 'county' | 'city') | null;
              limit: {
                limit: number;
                /** @enum {string} */
                limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              } | null;
            };
          }[];
          /** @default [] */
          keywordLists?: {
            name: string;
            words: string[];
          }[];
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
            county: string;
            /** @description Looked at */
            incidents: number;
            /** @description Would go to another unit than they went to */
            elsewhere: number;
            /** @description Would go to another unit than the rules in force send them to */
            elsewhereThanByRulesInForce: number;
            /** @description Left out: they depend on words that nobody has looked for in their text */
            keywordsUnknown: number;
            /** @description Left out: the catalogue does not have their subcategory */
            withoutCategory: number;
            /** @description Most frequent first */
            moves: {
              /** @description The unit it went to */
              from: string;
              /** @description The unit it would go to */
              to: string;
              count: number;
            }[];
            examples: {
              /** Format: uuid */
              incidentId: string;
              /** @description The unit it went to */
              from: string;
              /** @description The unit it would go to */
              to: string;
              rule: number | null;
            }[];
            /** @description Where there were more than one dry run looks at: until when; null where it looked at all */
            lookedUntil: string | null;
          };
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
  'RuleOnReturn.rule': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              /**
               * @description 同意退单 It goes to another unit
               * @constant
               */
              decision: 'UPHELD';
              leadUnit: string;
              /** @default [] */
              coUnits?: string[];
              reason: string;
            }
          | {
              /**
               * @description 不同意退单 It stays with the unit
               * @constant
               */
              decision: 'DENIED';
              /**
               * @description 推诿 Whether it counts as buck-passing
               * @default false
               */
              groundless?: boolean;
              reason: string;
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DISPATCH.ADMITTED_TO_ASSIST-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'TransferIncident.transfer': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 接收地行政区划代码 The receiving authority’s area, 12 digits, if it has one */
          area?: string;
          /** @description 接收单位 In words; stays with dispatch */
          authority?: string;
          /** @description 移交文号 Under which it was taken there; stays with dispatch */
          reference: string;
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
    };
  };
  'RemarkOnIncident.remark': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 备注 Stays with dispatch */
          text: string;
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
          'application/json': components['schemas']['FactTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'UrgeIncident.urge': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 催办意见 Stays with dispatch */
          text?: string;
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
          'application/json': components['schemas']['FactTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'SuperviseIncident.supervise': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 督办理由 Stays with dispatch */
          reason: string;
          /**
           * Format: date-time
           * @description 督办期限 By when it has to be done; later than now
           */
          until: string;
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
          'application/json': components['schemas']['FactTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DISPATCH.SUPERVISED_UNTIL_PAST-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'CorrectIncident.correct': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 事项类别 What it really is */
          subcategory?: string;
          /** @description 位置 Where it really is; degrees, CGCS2000/WGS-84, located again to its grid by the revision in force */
          point?: {
            lng: number;
            lat: number;
          };
          /** @description 更正原因 Why; stays with the service that has custody */
          reason: string;
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['CORRECTION.NOTHING_CHANGES-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'SupplementIncident.supplement': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 补充说明 Stays with the service that has custody */
          text?: string;
          /**
           * @description 补充附件 Receipts of uploaded files
           * @default []
           */
          evidence?: string[];
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['EVIDENCE.PHOTO_MISSING-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'VoidIncident.request': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 作废原因 Why it is void; stays with the service that has custody */
          reason: string;
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-2'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
    };
  };
  'VoidIncident.rule': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The incident version that the sender saw; a stale one is refused with the current state */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description 同意作废 / 不予作废
           * @enum {string}
           */
          decision: 'APPROVED' | 'DENIED';
          /** @description 裁定理由 Why; stays with the service that has custody */
          reason: string;
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
          'application/json': components['schemas']['StepTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CUSTODY.ELSEWHERE-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
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
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
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
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DEAD_LETTER.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
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
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DEAD_LETTER.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['DEAD_LETTER.STILL_FAILS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'ReadTexts.query': {
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
          textIds: string[];
          /**
           * @description Whether to give what opens their commitments in the trail as well
           * @default false
           */
          withSalt?: boolean;
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
          'application/json': (
            | {
                /** Format: uuid */
                textId: string;
                content: string;
                /** @description base64url */
                salt?: string;
              }
            | {
                /** Format: uuid */
                textId: string;
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
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
}
