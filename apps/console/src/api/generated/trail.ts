/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Entries by incident, actor, unit, type and time, in sequence order or against it. `next`: the `after` or `before` of
     *     the next page, or null.
     */
    get: operations['ListEntries.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entries/{sequence}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One entry, with its bytes exactly as received (base64). TRAIL.NO_SUCH_ENTRY beyond the end. */
    get: operations['ReadEntry.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entries/{sequence}/inclusion-proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description That an entry is in the tree of a checkpoint. TRAIL.NO_SUCH_TREE where that many entries are not integrated yet,
     *     or the entry is beyond them. Public: hashes tell nothing of what is hashed.
     */
    get: operations['ProveInclusion.prove'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inclusion-proofs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description That entries are in the tree of a checkpoint, many at once: a page of them is proven by one request.
     *     TRAIL.NO_SUCH_TREE where that many entries are not integrated yet, or one of these is beyond them. Public, as one by one.
     */
    get: operations['ProveEntries.prove'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Which incident has that number, as the entry of its report says. TRAIL.NO_SUCH_NUMBER where none does. */
    get: operations['FindIncident.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/witnesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description The keys of the witnesses that are asked for cosignatures, one verifier key (C2SP vkey) a line; nothing where none
     *     is. Public: whoever verifies should have them from the witnesses themselves as well.
     */
    get: operations['ReadWitnesses.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consistency-proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description That an older tree is the beginning of a newer one: nothing was changed, removed or put in between.
     *     TRAIL.NO_SUCH_TREE where either is not there (yet), or the older is the larger one. Public.
     */
    get: operations['ProveConsistency.prove'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/head': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How many entries there are, and how far each step has come with them. */
    get: operations['ReadHead.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description The newest checkpoint, as a signed note (C2SP tlog-checkpoint), with the lines of the witnesses that have co-signed
     *     it so far. TRAIL.NO_CHECKPOINT before the first. Public: what only we can see proves nothing to anybody else.
     */
    get: operations['ReadCheckpoint.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checkpoints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Every checkpoint that was published, oldest or newest first. Public, as the newest is. */
    get: operations['ListCheckpoints.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description The keys that checkpoints are and were signed with, oldest first, one a line: verifier key (C2SP signed-note), ` from `
     *     and the size of the tree from which on it signs, until the next one does. Public: whoever verifies should have them from elsewhere as well, before there is a reason to doubt.
     */
    get: operations['ReadKeys.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Entries in sequence order, one a line: each line is exactly the bytes whose leaf hash counts. An answer that breaks
     *     off is gone on with after the last whole line. On record before it begins. TRAIL.NO_SUCH_TREE where there are not so
     *     many.
     */
    get: operations['ExportEntries.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/dossier': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description 卷宗: an incident’s entries, each with its proof against the newest checkpoint, the rules that its steps name, with
     *     theirs, and the commitments of its texts and files, unopened: the trail has none of these. The auditor gets all
     *     entries about the incident, the duty chief its steps and side facts. That it was given is on the record before.
     */
    get: operations['ReadDossier.read'];
    put?: never;
    /**
     * @description 卷宗，附原文: the dossier with texts and digests of files in it, which the reader’s program fetched from the services
     *     that took them, under the reader’s own right. Each is held against its commitment; TRAIL.OPENING_REFUSED names what
     *     does not fit. Nothing that is handed in is kept or logged; that the dossier was given is on the record before.
     */
    post: operations['OpenDossier.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/dossier/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description 卷宗，纸面: the dossier as a Chinese PDF to be read, with the reader on every page. Takes what the dossier with texts
     *     takes, or nothing; `checkpoint` makes it the same dossier as one given before. On record before it is given.
     */
    post: operations['PrintDossier.print'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/receipts/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description The receipt for what was reported under a receipt number, and what has become of it. TRAIL.NOT_SEQUENCED_YET where
     *     no checkpoint covers it yet, which takes some seconds, and for a number that was never given out: intake can tell.
     *     Public: whoever reports has no account. Whoever knows only the event can't get it, since the number is not in it.
     */
    post: operations['LookUpReceipt.lookUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description 回溯: the incident as the entries tell it that the trail had received by a past moment. TRAIL.NO_SUCH_INCIDENT where
     *     there were none yet.
     */
    get: operations['ReadIncidentAsOf.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/desks/{unit}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description 在办回溯: what a unit had on its desk at a past moment: the incidents not over then that it led or helped with, or
     *     that lay in its area, each as the entries tell it that the trail had received by then. TRAIL.DESKS_BEHIND for a
     *     moment so recent that its entries are still being taken in.
     */
    get: operations['ReadDeskAsOf.read'];
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
    Entry: {
      sequence: number;
      /** @description SHA-256(0x00 ‖ bytes), base64: its place in the tree (RFC 9162) */
      leafHash: string;
      /** Format: date-time */
      receivedAt: string;
      topic: string;
      /** @description The event, where the bytes are JSON. For people and programs to read; what counts is the bytes */
      event?: unknown;
      /** @description The bytes as received, base64: when asked for, or when they are not JSON */
      bytes?: string;
    };
    Dossier: {
      /** Format: uuid */
      incidentId: string;
      checkpoint: {
        size: number;
        /** @description The signed note, with the lines of witnesses */
        note: string;
      };
      /** @description Verifier keys of the log (C2SP vkey), oldest first */
      keys: string[];
      entries: components['schemas']['ProvenEntry'][];
      /** @description Entries among the steps that are none: unreadable, or under a version that was there already */
      passedOver: number[];
      rules: {
        rule:
          | {
              /** @constant */
              kind: 'TRANSITIONS';
              service: string;
            }
          | {
              /** @constant */
              kind: 'CATALOGUE';
              version: number;
            }
          | {
              /** @constant */
              kind: 'GRID_REVISION';
              revision: number;
            }
          | {
              /** @constant */
              kind: 'TIME_RULES';
              version: number;
            };
        /** @description The entries that were judged by it */
        steps: number[];
        /** @description Where it is published; null where the trail has no such entry */
        entry: components['schemas']['ProvenEntry'] | null;
      }[];
      commitments: {
        sequence: number;
        /** @description Where in the entry, as in data.text */
        field: string;
        /** @enum {string} */
        kind: 'TEXT' | 'FILE';
        id: string;
        /** @description SHA-256(salt ‖ UTF-8 text) or SHA-256(salt ‖ digest), base64url */
        commitment: string;
        /** @description Null where the reader gave none */
        opening:
          | (
              | {
                  content: string;
                  salt: string;
                }
              | {
                  /** @description SHA-256 of the stored file */
                  digest: string;
                  salt: string;
                }
              | {
                  /**
                   * Format: date-time
                   * @description 已擦除 When
                   */
                  erasedAt: string;
                }
            )
          | null;
      }[];
      /** @description Where it is recorded that what is shown as erased was */
      erasures: components['schemas']['ProvenEntry'][];
    };
    ProvenEntry: {
      sequence: number;
      topic: string;
      /** Format: date-time */
      receivedAt: string;
      /** @description The bytes as received, base64: what the leaf hash is of */
      bytes: string;
      /** @description 32 bytes, base64 */
      leafHash: string;
      /** @description From the leaf upwards to the root of the checkpoint (RFC 9162, 2.1.3) */
      proof: string[];
    };
    PublicStep: {
      /** @description As in incident.dispatched.v1 */
      type: string;
      /** Format: date-time */
      at: string;
      /**
       * @description Where the case stands after it
       * @enum {string}
       */
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
      /** @description The unit that has to handle it from now on, where the step says one */
      unit: string | null;
    };
    Receipt: {
      /** @description The report or call; the id of its event is made of the receipt number */
      entry: components['schemas']['ProvenEntry'];
      checkpoint: {
        size: number;
        /** @description The signed note, with the lines of witnesses */
        note: string;
      };
      /** @description Verifier keys of the log (C2SP vkey), oldest first */
      keys: string[];
    };
    IncidentAsOf: {
      /** Format: uuid */
      incidentId: string;
      incidentVersion: number;
      number: string | null;
      reportedAt: string | null;
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
      /** @enum {string} */
      custodian: 'intake' | 'dispatch' | 'handling' | 'closure';
      subcategory: string | null;
      urgent: boolean;
      point: {
        lng: number;
        lat: number;
      } | null;
      grid: string;
      gridRevision: number | null;
      leadUnit: string | null;
      coUnits: string[];
      inspector: string | null;
      reportedBy: string | null;
      /** @description Clocks that ran then */
      openClocks: {
        /** @enum {string} */
        clock:
          | 'REGISTRATION'
          | 'VERIFICATION'
          | 'DISPATCH'
          | 'ACKNOWLEDGEMENT'
          | 'SECURING'
          | 'HANDLING'
          | 'SUB_TASK'
          | 'RULING'
          | 'INSPECTION';
        /** Format: date-time */
        startedAt: string;
        /** Format: date-time */
        dueAt: string;
        limit: number;
        /** @enum {string} */
        limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
        unit: string | null;
        timeRules: number;
        pauses: {
          /** Format: date-time */
          from: string;
          /** Format: date-time */
          to: string;
        }[];
      }[];
      /** @description Whether somebody had asked to have it declared void */
      voidRequested: boolean;
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
    /** @description Refused: TRAIL.NO_SUCH_ENTRY */
    'TRAIL.NO_SUCH_ENTRY-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NO_CHECKPOINT, TRAIL.NO_SUCH_TREE */
    'TRAIL.NO_CHECKPOINT-1': {
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
    /** @description Refused: TRAIL.NO_SUCH_TREE */
    'TRAIL.NO_SUCH_TREE-1': {
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
    /** @description Refused: TRAIL.NO_SUCH_NUMBER */
    'TRAIL.NO_SUCH_NUMBER-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NO_CHECKPOINT */
    'TRAIL.NO_CHECKPOINT-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NO_CHECKPOINT, TRAIL.NO_SUCH_INCIDENT */
    'TRAIL.NO_CHECKPOINT-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.DOSSIER_TOO_LARGE */
    'TRAIL.DOSSIER_TOO_LARGE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NO_CHECKPOINT, TRAIL.NO_SUCH_CHECKPOINT, TRAIL.NO_SUCH_INCIDENT */
    'TRAIL.NO_CHECKPOINT-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.DOSSIER_TOO_LARGE, TRAIL.OPENING_REFUSED */
    'TRAIL.DOSSIER_TOO_LARGE-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, SERVICE.UNAVAILABLE, TRAIL.PRINTING_BUSY */
    'ACCESS.KEYS_UNAVAILABLE-2': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NOT_SEQUENCED_YET */
    'TRAIL.NOT_SEQUENCED_YET-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NO_SUCH_INCIDENT */
    'TRAIL.NO_SUCH_INCIDENT-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: TRAIL.NOT_PAST */
    'TRAIL.NOT_PAST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, SERVICE.UNAVAILABLE, TRAIL.DESKS_BEHIND */
    'ACCESS.KEYS_UNAVAILABLE-3': {
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
  'ListEntries.list': {
    parameters: {
      query?: {
        incident?: string;
        actor?: string;
        unit?: string;
        type?: string;
        from?: string;
        to?: string;
        after?: number;
        before?: number;
        order?: 'oldest' | 'newest';
        limit?: number;
        raw?: 'true' | 'false';
      };
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
            entries: components['schemas']['Entry'][];
            /** @description The `after` of the next page, or its `before` where the newest come first */
            next: number | null;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadEntry.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        sequence: number;
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
          'application/json': components['schemas']['Entry'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['TRAIL.NO_SUCH_ENTRY-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ProveInclusion.prove': {
    parameters: {
      query?: {
        size?: number;
      };
      header?: never;
      path: {
        sequence: number;
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
            sequence: number;
            /** @description Its place in the tree, from 0 */
            leafIndex: number;
            /** @description 32 bytes, base64 */
            leafHash: string;
            size: number;
            /** @description From the leaf upwards (RFC 9162, 2.1.3) */
            proof: string[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['TRAIL.NO_CHECKPOINT-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ProveEntries.prove': {
    parameters: {
      query: {
        size: number;
        sequences: string;
      };
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
          'application/json': {
            size: number;
            proofs: {
              sequence: number;
              /** @description From the leaf upwards (RFC 9162, 2.1.3) */
              proof: string[];
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['TRAIL.NO_SUCH_TREE-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'FindIncident.find': {
    parameters: {
      query: {
        number: string;
      };
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
            number: string;
            /** Format: uuid */
            incidentId: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['TRAIL.NO_SUCH_NUMBER-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadWitnesses.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
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
          'text/plain': unknown;
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
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ProveConsistency.prove': {
    parameters: {
      query: {
        from: number;
        to: number;
      };
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
          'application/json': {
            from: number;
            to: number;
            /** @description As RFC 9162, 2.1.4 orders them */
            proof: string[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['TRAIL.NO_SUCH_TREE-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ReadHead.read': {
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
            /** @description The sequence number of the last entry */
            size: number;
            /** @description How many of them are in the tree */
            integrated: number;
            /** @description The size of the newest checkpoint’s tree; 0 before the first */
            published: number;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadCheckpoint.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
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
          'text/plain': unknown;
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
      404: components['responses']['TRAIL.NO_CHECKPOINT-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ListCheckpoints.list': {
    parameters: {
      query?: {
        after?: number;
        before?: number;
        order?: 'oldest' | 'newest';
        limit?: number;
      };
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
          'application/json': {
            checkpoints: {
              size: number;
              /** Format: date-time */
              publishedAt: string;
              /** @description The signed note, with the lines of witnesses */
              note: string;
            }[];
            /** @description The `after` of the next page, or its `before` */
            next: number | null;
          };
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
  'ReadKeys.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
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
          'text/plain': unknown;
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
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ExportEntries.export': {
    parameters: {
      query: {
        after?: number;
        upTo: number;
      };
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
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
          'application/x-ndjson': unknown;
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
      404: components['responses']['TRAIL.NO_SUCH_TREE-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadDossier.read': {
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
          'application/json': components['schemas']['Dossier'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['TRAIL.NO_CHECKPOINT-3'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['TRAIL.DOSSIER_TOO_LARGE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'OpenDossier.open': {
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
    requestBody: {
      content: {
        'application/json': {
          /** @description Size of the checkpoint to show it under, as an earlier answer said; the newest where none is said */
          checkpoint?: number;
          /** @default [] */
          texts?: (
            | {
                /** Format: uuid */
                textId: string;
                content: string;
                /** Format: base64url */
                salt: string;
              }
            | {
                /** Format: uuid */
                textId: string;
                /** @constant */
                erased?: true;
                /** Format: date-time */
                erasedAt: string;
              }
          )[];
          /** @default [] */
          files?: (
            | {
                /** Format: uuid */
                evidenceId: string;
                /** Format: base64url */
                digest: string;
                /** Format: base64url */
                salt: string;
              }
            | {
                /** Format: uuid */
                evidenceId: string;
                /** @constant */
                erased?: true;
                /** Format: date-time */
                erasedAt: string;
              }
          )[];
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
          'application/json': components['schemas']['Dossier'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['TRAIL.NO_CHECKPOINT-4'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['TRAIL.DOSSIER_TOO_LARGE-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'PrintDossier.print': {
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
    requestBody: {
      content: {
        'application/json': {
          /** @description Size of the checkpoint to show it under, as an earlier answer said; the newest where none is said */
          checkpoint?: number;
          /** @default [] */
          texts?: (
            | {
                /** Format: uuid */
                textId: string;
                content: string;
                /** Format: base64url */
                salt: string;
              }
            | {
                /** Format: uuid */
                textId: string;
                /** @constant */
                erased?: true;
                /** Format: date-time */
                erasedAt: string;
              }
          )[];
          /** @default [] */
          files?: (
            | {
                /** Format: uuid */
                evidenceId: string;
                /** Format: base64url */
                digest: string;
                /** Format: base64url */
                salt: string;
              }
            | {
                /** Format: uuid */
                evidenceId: string;
                /** @constant */
                erased?: true;
                /** Format: date-time */
                erasedAt: string;
              }
          )[];
        };
      };
    };
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
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
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['TRAIL.NO_CHECKPOINT-4'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['TRAIL.DOSSIER_TOO_LARGE-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'LookUpReceipt.lookUp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 回执号 The receipt number, as somebody typed it */
          number: string;
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
            /** @description 办理进展 What has become of it; not proven by the receipt */
            steps: components['schemas']['PublicStep'][];
            /** @description 主案 Where it is merged into another case: that one, and what has become of it */
            mergedInto: {
              /** @description 受理编号 */
              number: string;
              steps: components['schemas']['PublicStep'][];
            } | null;
            receipt: components['schemas']['Receipt'];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['TRAIL.NOT_SEQUENCED_YET-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ReadIncidentAsOf.read': {
    parameters: {
      query: {
        at: string;
      };
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
            /** Format: uuid */
            incidentId: string;
            incidentVersion: number;
            number: string | null;
            reportedAt: string | null;
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
            /** @enum {string} */
            custodian: 'intake' | 'dispatch' | 'handling' | 'closure';
            subcategory: string | null;
            urgent: boolean;
            point: {
              lng: number;
              lat: number;
            } | null;
            grid: string;
            gridRevision: number | null;
            leadUnit: string | null;
            coUnits: string[];
            inspector: string | null;
            reportedBy: string | null;
            /** @description Clocks that ran then */
            openClocks: {
              /** @enum {string} */
              clock:
                | 'REGISTRATION'
                | 'VERIFICATION'
                | 'DISPATCH'
                | 'ACKNOWLEDGEMENT'
                | 'SECURING'
                | 'HANDLING'
                | 'SUB_TASK'
                | 'RULING'
                | 'INSPECTION';
              /** Format: date-time */
              startedAt: string;
              /** Format: date-time */
              dueAt: string;
              limit: number;
              /** @enum {string} */
              limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              unit: string | null;
              timeRules: number;
              pauses: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
              }[];
            }[];
            /** @description Whether somebody had asked to have it declared void */
            voidRequested: boolean;
            /** Format: date-time */
            at: string;
            /** @description The last entry received until then */
            upTo: number;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['TRAIL.NO_SUCH_INCIDENT-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['TRAIL.NOT_PAST-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadDeskAsOf.read': {
    parameters: {
      query: {
        at: string;
        after?: string;
        limit?: number;
      };
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        unit: string;
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
            unit: string;
            /** Format: date-time */
            at: string;
            /** @description The last entry received until then */
            upTo: number;
            incidents: components['schemas']['IncidentAsOf'][];
            /** @description The `after` of the next page */
            next: string | null;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['TRAIL.NOT_PAST-1'];
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
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
}
