/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/incidents/{incidentId}/acknowledgements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Signs for the incident on behalf of the lead unit (签收) and names its handler. Refuses with ACKNOWLEDGEMENT.*. */
    post: operations['AcknowledgeIncident.acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/return-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks for the incident to be taken back (退单); dispatch rules on it. Refuses with RETURN.*. */
    post: operations['RequestReturn.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/extension-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks for more time (延期申请), before the handling limit has run out. Refuses with EXTENSION.* and RULING.PENDING. */
    post: operations['RequestExtension.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/extension-rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Gives the unit the time it asked for, or not (延期裁定), by the level above. Refuses with RULING.* and EXTENSION.*. */
    post: operations['RuleOnExtension.rule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/suspension-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks for the clocks to stand still until a review date (中止申请). Refuses with SUSPENSION.* and RULING.PENDING. */
    post: operations['RequestSuspension.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/suspension-rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Suspends the incident or not (中止裁定), by the level above. Refuses with RULING.* and SUSPENSION.*. */
    post: operations['RuleOnSuspension.rule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/resumptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Ends a suspension before its review date (恢复处置): the clocks go on from where they stood still. */
    post: operations['ResumeIncident.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/securings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Says that what is urgent was made safe (控险); restoring it goes on. Refuses with SECURING.*. */
    post: operations['SecureIncident.secure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/sub-tasks/{unit}/completions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Says that the co-unit did its part (协办完成). Refuses with SUB_TASK.*. */
    post: operations['CompleteSubTask.complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/sub-tasks/{unit}/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Does without a co-unit's part (免除协办), as the lead unit. Refuses with SUB_TASK.*. */
    post: operations['WaiveSubTask.waive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/feedbacks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Feeds back what was done (反馈) and hands the incident over to closure for inspection. Refuses with FEEDBACK.*. */
    post: operations['FeedBack.feedBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/answer-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The words that one’s own unit keeps for its answers (答复模板), by purpose and name. */
    get: operations['AnswerTemplates.list'];
    put?: never;
    /** @description Keeps a template for the unit of one’s post, a hundred at most. Refuses with TEMPLATE.*. */
    post: operations['AnswerTemplates.save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/answer-templates/{templateId}/removals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Throws a template of one’s unit away. TEMPLATE.UNKNOWN when there is none, or it is another unit’s. */
    post: operations['AnswerTemplates.remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handlers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whom one may name to handle an incident (经办人) when signing for it: the people of one’s own unit, oneself included. */
    get: operations['ListHandlers.list'];
    put?: never;
    post?: never;
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
    /** @description Refused: ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT, IDEMPOTENCY.KEY_REUSED */
    'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT-1': {
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
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, RETURN.RULING_IS_BINDING, RETURN.SUGGESTED_UNIT_NOT_A_DEPARTMENT, RETURN.SUGGESTED_UNIT_UNKNOWN, RETURN.SUGGESTS_ITSELF */
    'IDEMPOTENCY.KEY_REUSED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-2': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, RULING.PENDING */
    'CUSTODY.ELSEWHERE-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, EXTENSION.NOTHING_TO_EXTEND, EXTENSION.TOO_LATE, EXTENSION.TOO_LONG, EXTENSION.USED_UP, IDEMPOTENCY.KEY_REUSED */
    'EVIDENCE.PHOTO_MISSING-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-3': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, RULING.NOTHING_ASKED */
    'CUSTODY.ELSEWHERE-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EXTENSION.LIMIT_CHANGED, IDEMPOTENCY.KEY_REUSED, RULING.NOT_LEVEL_ABOVE, RULING.OWN_REQUEST */
    'EXTENSION.LIMIT_CHANGED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED, SUSPENSION.NOT_SECURED, SUSPENSION.REVIEW_NOT_AHEAD */
    'EVIDENCE.PHOTO_MISSING-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, RULING.NOT_LEVEL_ABOVE, RULING.OWN_REQUEST, SUSPENSION.NOT_SECURED, SUSPENSION.REVIEW_PASSED */
    'IDEMPOTENCY.KEY_REUSED-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED */
    'IDEMPOTENCY.KEY_REUSED-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED, SECURING.NOTHING_TO_SECURE */
    'EVIDENCE.PHOTO_MISSING-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-4': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, SUB_TASK.NOT_OPEN */
    'CUSTODY.ELSEWHERE-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED, SUB_TASK.NONE, SUB_TASK.NOT_OWN_UNIT */
    'EVIDENCE.PHOTO_MISSING-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, SUB_TASK.NONE */
    'IDEMPOTENCY.KEY_REUSED-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, FEEDBACK.NOT_THE_LEAD_UNIT, FEEDBACK.SUB_TASKS_OPEN, IDEMPOTENCY.KEY_REUSED */
    'EVIDENCE.PHOTO_MISSING-5': {
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
    /** @description Refused: ACCESS.FORBIDDEN */
    'ACCESS.FORBIDDEN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-5': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, TEMPLATE.NAME_TAKEN, TEMPLATE.NO_UNIT, TEMPLATE.TOO_MANY */
    'IDEMPOTENCY.IN_PROGRESS-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TEMPLATE.UNKNOWN */
    'TEMPLATE.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS */
    'IDEMPOTENCY.IN_PROGRESS-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-6': {
      headers: {
        'Retry-After'?: string;
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
    'EVIDENCE.PHOTO_MISSING-6': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VOID.ALREADY_REQUESTED */
    'CUSTODY.ELSEWHERE-5': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VOID.NOT_REQUESTED */
    'CUSTODY.ELSEWHERE-6': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, VOID.OWN_REQUEST */
    'IDEMPOTENCY.KEY_REUSED-5': {
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
  'AcknowledgeIncident.acknowledge': {
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
           * Format: uuid
           * @description 经办人 Who handles it; oneself when left out
           */
          handler?: string;
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
      422: components['responses']['ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'RequestReturn.request': {
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
          /** @description 法定依据 Why it is not theirs by law; stays with handling */
          legalGround: string;
          /** @description 建议承办单位 The department whose it is, if they know */
          suggestedUnit?: string;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'RequestExtension.request': {
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
          /** @description 延长多少 How much more, in what the handling limit counts: hours or days, of work or not */
          by: number;
          /** @description 延期理由 Why; stays with handling */
          reason: string;
          /**
           * @description 附件 Receipts of what shows it
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
      409: components['responses']['CUSTODY.ELSEWHERE-2'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['EVIDENCE.PHOTO_MISSING-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
    };
  };
  'RuleOnExtension.rule': {
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
          /** @description 同意延期 / 不同意延期 */
          approve: boolean;
          /** @description 裁定理由 Why; stays with handling */
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
      422: components['responses']['EXTENSION.LIMIT_CHANGED-1'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'RequestSuspension.request': {
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
           * Format: date
           * @description 复核日期 The day (Asia/Shanghai) on which handling goes on at the latest
           */
          reviewOn: string;
          /** @description 中止理由 Why it can’t go on for now; stays with handling */
          reason: string;
          /** @description 证明材料 Receipts of what shows it */
          evidence: string[];
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
      422: components['responses']['EVIDENCE.PHOTO_MISSING-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
    };
  };
  'RuleOnSuspension.rule': {
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
          /** @description 同意中止 / 不同意中止 */
          approve: boolean;
          /** @description 裁定理由 Why; stays with handling */
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ResumeIncident.resume': {
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
          /** @description 恢复理由 Why handling can go on; stays with handling */
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'SecureIncident.secure': {
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
          /** @description 说明 How it was made safe; stays with handling */
          note?: string;
          /** @description 现场照片 Receipts of what shows that it is safe */
          evidence: string[];
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
      422: components['responses']['EVIDENCE.PHOTO_MISSING-3'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'CompleteSubTask.complete': {
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
        unit: string;
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 协办结果 What was done; stays with handling */
          result: string;
          /** @description 附件 Receipts of what shows it */
          evidence: string[];
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
      409: components['responses']['CUSTODY.ELSEWHERE-4'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['EVIDENCE.PHOTO_MISSING-4'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'WaiveSubTask.waive': {
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
        unit: string;
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 免除理由 Why it is done without; stays with handling */
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
      409: components['responses']['CUSTODY.ELSEWHERE-4'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-4'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'FeedBack.feedBack': {
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
          /** @description 处置结果 What was done; stays with handling */
          result: string;
          /** @description 处置后照片 Receipts of what shows that the closing condition is met */
          evidence: string[];
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
      422: components['responses']['EVIDENCE.PHOTO_MISSING-5'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'AnswerTemplates.list': {
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
            templates: {
              /** Format: uuid */
              templateId: string;
              unit: string;
              /** @enum {string} */
              purpose: 'FEEDBACK' | 'SUB_TASK' | 'RETURN' | 'EXTENSION' | 'SUSPENSION';
              name: string;
              text: string;
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'AnswerTemplates.save': {
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
          /**
           * @description 用途 Into which of the desk’s texts it goes
           * @enum {string}
           */
          purpose: 'FEEDBACK' | 'SUB_TASK' | 'RETURN' | 'EXTENSION' | 'SUSPENSION';
          /** @description Other than those of the unit’s other templates for this purpose */
          name: string;
          /** @description 模板内容 The words; nothing of anybody’s person */
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
          'application/json': {
            /** Format: uuid */
            templateId: string;
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'AnswerTemplates.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        templateId: string;
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
            templateId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['TEMPLATE.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-2'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ListHandlers.list': {
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
            /** @description Each person once for each unit */
            handlers: {
              /** Format: uuid */
              person: string;
              unit: string;
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-6'];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
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
      422: components['responses']['EVIDENCE.PHOTO_MISSING-6'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
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
      409: components['responses']['CUSTODY.ELSEWHERE-5'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
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
      409: components['responses']['CUSTODY.ELSEWHERE-6'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-5'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
}
