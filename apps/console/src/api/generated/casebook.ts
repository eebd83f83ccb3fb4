/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The incidents that the reader’s posts let them see, in the order asked for. `next`: the cursor of the next page, or null. */
    get: operations['ListIncidents.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description How many incidents there are by stage, how many are overdue, for how many a unit was shown a card, and where the
     *     hotline’s deadline comes first, of those that the list with the same filter would show. Stages without any are left out. Of a stage that nothing follows (closed, …) up to 1,000 are counted;
     *     `atLeast` says that there are more.
     */
    get: operations['CountIncidents.count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures/incidents-by-grid': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description 工作量 How many incidents each grid of an area had lately, by the grid that they are located in; grids without any
     *     are left out. Rejected and void ones don't count, and a merged one counts with its master. ACCESS.OUT_OF_SCOPE.
     */
    get: operations['CountByGrid.byGrid'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures/incidents-by-cell': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description The same for a township or community by cells of about a hundred metres, for who redraws its grids: how many fall to either side
     *     of a line, and not where any one of them was. ACCESS.OUT_OF_SCOPE.
     */
    get: operations['CountByGrid.byCell'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description An incident with its timeline, at least at the version asked for; READ.NOT_YET if that doesn’t come in time. Among
     *     the steps stand the side facts (calls, withdrawals, remarks, urges), without a version, in the order of time.
     */
    get: operations['ReadIncident.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description What has changed since a cursor within what the reader may see: each incident once, as it is now, or
     *     `removed: true` when it has left their scope. `next`: the cursor to go on from. `more`: ask again at once.
     *     `pending`: there are changes that can’t be told yet; ask again in a moment. READ.START_OVER (410) when the reader
     *     was away for a day, or may see something else now: take a cursor, then load the list anew.
     */
    get: operations['ReadChanges.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description How much there is, live, of an area or of what a department leads: today’s flow through the stages, open and overdue
     *     by who leads and by area, and the hotline’s three rates (热线三率) of today and of 30 days. Each figure has the filter
     *     that lists what it counts; none says who called.
     */
    get: operations['ReadFigures.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures/load': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What is under way in each grid, community or township, and what of it is overdue; those without are left out. */
    get: operations['ReadLoad.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures/ticker': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What has happened within a day, the latest first: kinds, places and times. No incident is named, and nobody. */
    get: operations['ReadTicker.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures/workers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What each worker has done in the last days, today included, within an area. Targets and marks are another matter. */
    get: operations['ReadWorkerFigures.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Puts on record that somebody takes a table of figures away; the page makes the file, of what it shows, once this is
     *     answered. Of workers by name for those who may read that.
     */
    post: operations['ExportFigures.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/saved-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One’s own views, by name: `filter` goes into the query string of the list as it is. */
    get: operations['SavedViews.list'];
    put?: never;
    /** @description Keeps a filter under a name, fifty at most (VIEW.TOO_MANY); VIEW.NAME_TAKEN when one has that name already. */
    post: operations['SavedViews.save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/saved-views/{viewId}/removals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Throws one of one’s own views away. VIEW.UNKNOWN when there is none, or it is somebody else’s. */
    post: operations['SavedViews.remove'];
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
    ListedIncident: {
      /** Format: uuid */
      incidentId: string;
      incidentVersion: number;
      number: string | null;
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
      channel: string | null;
      confidential: boolean;
      subcategory: string | null;
      urgent: boolean;
      /** @description 层级 Whose desk it is on; null before registration */
      level: ('community' | 'township' | 'county' | 'city') | null;
      point: {
        lng: number;
        lat: number;
      } | null;
      /** Format: date-time */
      reportedAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Clocks that run now */
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
      text: {
        /** Format: uuid */
        textId: string;
        commitment: string;
      } | null;
      address: {
        /** Format: uuid */
        textId: string;
        commitment: string;
      } | null;
      /** @description All files of all its steps, in the order in which they came */
      evidence: {
        /** Format: uuid */
        evidenceId: string;
        commitment: string;
      }[];
      reworkCount: number;
      returnCount: number;
      /** @description 主案 The incident that it is merged into and handled with */
      mergedInto: {
        /** Format: uuid */
        incidentId: string;
        number: string;
      } | null;
      /** @description 1, and one more for each reopening (重办) */
      round: number;
      /** @description 回访 The last call-back since it was closed last */
      survey: {
        attempt: number;
        reached: boolean;
        responded: boolean | null;
        resolution: ('RESOLVED' | 'PARTIAL' | 'UNRESOLVED') | null;
        /** @enum {string} */
        satisfaction: 'SATISFIED' | 'MOSTLY_SATISFIED' | 'DISSATISFIED' | 'NOT_RATED';
        causeWithinPower: boolean | null;
        byResident?: {
          asksForReopening: boolean;
        };
      } | null;
      /** @description What the lead unit has asked for and nobody has ruled on yet */
      pendingRequest:
        | (
            | {
                /** @constant */
                for: 'EXTENSION';
                /** Format: date-time */
                askedAt: string;
                /** @description How much more, in what the limit counts */
                by: number;
                /** @enum {string} */
                limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
                /** Format: date-time */
                newDueAt: string;
              }
            | {
                /** @constant */
                for: 'SUSPENSION';
                /** Format: date-time */
                askedAt: string;
                /** Format: date */
                reviewOn: string;
              }
          )
        | null;
      /** @description 复核日期 Until when it is suspended at the latest; a day, Asia/Shanghai */
      suspendedUntil: string | null;
      /** @description The last ruling on what the lead unit asked for, until it feeds back */
      lastRuling: {
        /** @enum {string} */
        on: 'RETURN' | 'EXTENSION' | 'SUSPENSION';
        granted: boolean;
        /** Format: date-time */
        at: string;
      } | null;
      /** @description 经办人 Whom the lead unit named to handle it */
      handler: string | null;
      /** @description What became of each co-unit’s part */
      subTasks: {
        unit: string;
        /** @enum {string} */
        state: 'OPEN' | 'DONE' | 'WAIVED';
        /** Format: date-time */
        since?: string;
      }[];
      grid: string;
      leadUnit: string | null;
      coUnits: string[];
      /** @description Who was asked last to look on the spot, to verify or to inspect */
      inspector: string | null;
      reportedBy: string | null;
      nextDueAt: string | null;
      overdue: boolean;
      repeatCalls: number;
      urges: number;
      /** @description Whether a caller has taken back what they reported */
      withdrawn: boolean;
      reminders: number;
      /** @description How many of its deadlines ran out */
      breaches: number;
      /** @description 黄牌、红牌: the worse one that a unit was shown for it */
      card: ('YELLOW' | 'RED') | null;
      /** @description 督办期限: by when the duty chief wants it done, as last said */
      supervisedUntil: string | null;
      /** @description 热线办结时限: the first deadline of the hotline’s orders about it, or about what is merged into it */
      hotlineDueAt: string | null;
      /** @description 热线先到期: whether the hotline’s deadline runs out before that of handling, or before its suspension ends */
      hotlineDueFirst: boolean;
    };
    Incident: {
      /** Format: uuid */
      incidentId: string;
      incidentVersion: number;
      number: string | null;
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
      channel: string | null;
      confidential: boolean;
      subcategory: string | null;
      urgent: boolean;
      /** @description 层级 Whose desk it is on; null before registration */
      level: ('community' | 'township' | 'county' | 'city') | null;
      point: {
        lng: number;
        lat: number;
      } | null;
      /** Format: date-time */
      reportedAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Clocks that run now */
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
      text: {
        /** Format: uuid */
        textId: string;
        commitment: string;
      } | null;
      address: {
        /** Format: uuid */
        textId: string;
        commitment: string;
      } | null;
      /** @description All files of all its steps, in the order in which they came */
      evidence: {
        /** Format: uuid */
        evidenceId: string;
        commitment: string;
      }[];
      reworkCount: number;
      returnCount: number;
      /** @description 主案 The incident that it is merged into and handled with */
      mergedInto: {
        /** Format: uuid */
        incidentId: string;
        number: string;
      } | null;
      /** @description 1, and one more for each reopening (重办) */
      round: number;
      /** @description 回访 The last call-back since it was closed last */
      survey: {
        attempt: number;
        reached: boolean;
        responded: boolean | null;
        resolution: ('RESOLVED' | 'PARTIAL' | 'UNRESOLVED') | null;
        /** @enum {string} */
        satisfaction: 'SATISFIED' | 'MOSTLY_SATISFIED' | 'DISSATISFIED' | 'NOT_RATED';
        causeWithinPower: boolean | null;
        byResident?: {
          asksForReopening: boolean;
        };
      } | null;
      /** @description What the lead unit has asked for and nobody has ruled on yet */
      pendingRequest:
        | (
            | {
                /** @constant */
                for: 'EXTENSION';
                /** Format: date-time */
                askedAt: string;
                /** @description How much more, in what the limit counts */
                by: number;
                /** @enum {string} */
                limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
                /** Format: date-time */
                newDueAt: string;
              }
            | {
                /** @constant */
                for: 'SUSPENSION';
                /** Format: date-time */
                askedAt: string;
                /** Format: date */
                reviewOn: string;
              }
          )
        | null;
      /** @description 复核日期 Until when it is suspended at the latest; a day, Asia/Shanghai */
      suspendedUntil: string | null;
      /** @description The last ruling on what the lead unit asked for, until it feeds back */
      lastRuling: {
        /** @enum {string} */
        on: 'RETURN' | 'EXTENSION' | 'SUSPENSION';
        granted: boolean;
        /** Format: date-time */
        at: string;
      } | null;
      /** @description 经办人 Whom the lead unit named to handle it */
      handler: string | null;
      /** @description What became of each co-unit’s part */
      subTasks: {
        unit: string;
        /** @enum {string} */
        state: 'OPEN' | 'DONE' | 'WAIVED';
        /** Format: date-time */
        since?: string;
      }[];
      grid: string;
      leadUnit: string | null;
      coUnits: string[];
      /** @description Who was asked last to look on the spot, to verify or to inspect */
      inspector: string | null;
      reportedBy: string | null;
      nextDueAt: string | null;
      overdue: boolean;
      repeatCalls: number;
      urges: number;
      /** @description Whether a caller has taken back what they reported */
      withdrawn: boolean;
      reminders: number;
      /** @description How many of its deadlines ran out */
      breaches: number;
      /** @description 黄牌、红牌: the worse one that a unit was shown for it */
      card: ('YELLOW' | 'RED') | null;
      /** @description 督办期限: by when the duty chief wants it done, as last said */
      supervisedUntil: string | null;
      /** @description 热线办结时限: the first deadline of the hotline’s orders about it, or about what is merged into it */
      hotlineDueAt: string | null;
      /** @description 热线先到期: whether the hotline’s deadline runs out before that of handling, or before its suspension ends */
      hotlineDueFirst: boolean;
      /** @description 并入的事项 What is merged into it, as it was reported */
      merged: components['schemas']['MergedIncident'][];
      timeline: (
        | components['schemas']['TimelineEntry']
        | {
            /** @description Facts take no place among the versions */
            version: null;
            /** Format: uuid */
            eventId: string;
            type: string;
            /** Format: date-time */
            at: string;
            actor: string;
            actorPost: string | null;
            actorUnit: string | null;
            actorRole: string | null;
            stage: null;
            custodian: null;
            data: unknown;
          }
      )[];
    };
    MergedIncident: {
      /** Format: uuid */
      incidentId: string;
      number: string;
      /** Format: date-time */
      reportedAt: string;
    };
    TimelineEntry: {
      version: number;
      /** Format: uuid */
      eventId: string;
      type: string;
      /** Format: date-time */
      at: string;
      actor: string;
      actorPost: string | null;
      actorUnit: string | null;
      actorRole: string | null;
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
      /** @description Of the event; its schema is in the AsyncAPI document */
      data: unknown;
    };
    FlowFigure: {
      count: number;
      /** @description For `GET /incidents`: lists exactly what was counted */
      filter: {
        [key: string]: string;
      };
      /** @enum {string} */
      step: 'REPORTED' | 'REGISTERED' | 'DISPATCHED' | 'FED_BACK' | 'CLOSED';
      /** @description Of each hour of today, Asia/Shanghai */
      byHour: number[];
    };
    Figure: {
      count: number;
      /** @description For `GET /incidents`: lists exactly what was counted */
      filter: {
        [key: string]: string;
      };
    };
    OpenFigures: {
      unit: string;
      open: components['schemas']['Figure'];
      overdue: components['schemas']['Figure'];
    };
    HotlineRates: {
      /** Format: date */
      first: string;
      /** Format: date */
      last: string;
      /** @description 响应率: contacted in time, of valid orders that were or whose time ran out */
      response: components['schemas']['Rate'];
      /** @description 解决率: resolved, of those whom a call-back reached */
      resolution: components['schemas']['Rate'];
      /** @description 满意率: satisfied, of those who said whether they were */
      satisfaction: components['schemas']['Rate'];
    };
    Rate: {
      of: components['schemas']['Figure'];
      outOf: components['schemas']['Figure'];
      /** @description null where there is nothing to count out of */
      rate: number | null;
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
    /** @description Refused: READ.BAD_CURSOR, REQUEST.INVALID, REQUEST.NOT_JSON */
    'READ.BAD_CURSOR-1': {
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
    /** @description Refused: REQUEST.INVALID, REQUEST.NOT_JSON */
    'REQUEST.INVALID-1': {
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
    /** @description Refused: READ.NO_SUCH_INCIDENT */
    'READ.NO_SUCH_INCIDENT-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: READ.NOT_YET */
    'READ.NOT_YET-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: READ.START_OVER */
    'READ.START_OVER-1': {
      headers: {
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
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, VIEW.NAME_TAKEN, VIEW.TOO_MANY */
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
    /** @description Refused: VIEW.UNKNOWN */
    'VIEW.UNKNOWN-1': {
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
  'ListIncidents.list': {
    parameters: {
      query?: {
        stage?: string | string[];
        unit?: string;
        leadUnit?: string;
        coUnit?: string;
        open?: 'true' | 'false';
        counted?: string;
        grid?: string;
        subcategory?: string;
        channel?: string;
        urgent?: 'true' | 'false';
        reopened?: 'true' | 'false';
        reopeningCalledFor?: 'true';
        level?: 'community' | 'township' | 'county' | 'city';
        pending?: 'EXTENSION' | 'SUSPENSION';
        overdue?: 'true' | 'false';
        card?: 'YELLOW' | 'RED';
        hotlineDueFirst?: 'true' | 'false';
        dueBefore?: string;
        from?: string;
        to?: string;
        inspector?: 'me';
        reporter?: 'me';
        number?: string;
        order?: 'newest' | 'due';
        after?: string;
        limit?: number;
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
            incidents: components['schemas']['ListedIncident'][];
            /** @description The `after` of the next page */
            next: string | null;
          };
        };
      };
      400: components['responses']['READ.BAD_CURSOR-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'CountIncidents.count': {
    parameters: {
      query?: {
        stage?: string | string[];
        unit?: string;
        leadUnit?: string;
        coUnit?: string;
        open?: 'true' | 'false';
        counted?: string;
        grid?: string;
        subcategory?: string;
        channel?: string;
        urgent?: 'true' | 'false';
        reopened?: 'true' | 'false';
        reopeningCalledFor?: 'true';
        level?: 'community' | 'township' | 'county' | 'city';
        pending?: 'EXTENSION' | 'SUSPENSION';
        overdue?: 'true' | 'false';
        card?: 'YELLOW' | 'RED';
        hotlineDueFirst?: 'true' | 'false';
        dueBefore?: string;
        from?: string;
        to?: string;
        inspector?: 'me';
        reporter?: 'me';
        number?: string;
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
            stages: {
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
              count: number;
              /** @description There are more than `count` */
              atLeast: boolean;
            }[];
            overdue: number;
            /** @description Of those under way: a unit was shown a yellow card */
            yellowCards: number;
            /** @description Of those, a red one as well */
            redCards: number;
            /** @description 热线先到期: of those under way, the hotline’s deadline runs out before ours */
            hotlineDueFirst: number;
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
  'CountByGrid.byGrid': {
    parameters: {
      query: {
        unit: string;
        days?: number;
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
            grids: {
              grid: string;
              count: number;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'CountByGrid.byCell': {
    parameters: {
      query: {
        unit: string;
        days?: number;
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
            cells: {
              /** @description The grid that they were located in */
              grid: string;
              /** @description The middle of the cell, degrees */
              lng: number;
              lat: number;
              count: number;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadIncident.read': {
    parameters: {
      query?: {
        minVersion?: number;
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
          'application/json': components['schemas']['Incident'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['READ.NO_SUCH_INCIDENT-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['READ.NOT_YET-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadChanges.read': {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
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
            changes: (
              | components['schemas']['ListedIncident']
              | {
                  /** Format: uuid */
                  incidentId: string;
                  /** @constant */
                  removed: true;
                }
            )[];
            /** @description The cursor to go on from */
            next: string;
            /** @description Ask again at once */
            more: boolean;
            /** @description There are changes that can’t be told yet; ask again in a moment */
            pending: boolean;
          };
        };
      };
      400: components['responses']['READ.BAD_CURSOR-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      410: components['responses']['READ.START_OVER-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadFigures.read': {
    parameters: {
      query?: {
        unit?: string;
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
            unit: string;
            /**
             * Format: date-time
             * @description Of when they are
             */
            at: string;
            flow: components['schemas']['FlowFigure'][];
            open: components['schemas']['Figure'];
            overdue: components['schemas']['Figure'];
            /** @description By who leads, the most overdue first; none where there is nothing */
            leadUnits: components['schemas']['OpenFigures'][];
            /** @description By area on the level below, the most overdue first; none where there is nothing */
            areas: components['schemas']['OpenFigures'][];
            hotline: {
              today: components['schemas']['HotlineRates'];
              last30Days: components['schemas']['HotlineRates'];
            };
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadLoad.read': {
    parameters: {
      query?: {
        unit?: string;
        by?: 'township' | 'community' | 'grid';
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
            unit: string;
            /** Format: date-time */
            at: string;
            areas: {
              area: string;
              open: number;
              overdue: number;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadTicker.read': {
    parameters: {
      query?: {
        unit?: string;
        limit?: number;
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
            unit: string;
            /** Format: date-time */
            at: string;
            steps: {
              /** @enum {string} */
              step: 'REPORTED' | 'REGISTERED' | 'DISPATCHED' | 'FED_BACK' | 'CLOSED';
              /** Format: date-time */
              at: string;
              grid: string;
              urgent: boolean;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReadWorkerFigures.read': {
    parameters: {
      query?: {
        unit?: string;
        days?: number;
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
            unit: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            workers: {
              /** Format: uuid */
              worker: string;
              reported: components['schemas']['Figure'];
              /** @description 上报准确率: registered, of what they reported and was registered or turned down */
              registered: components['schemas']['Rate'];
              /** @description 按时核实率: verified in time, of what was due */
              verified: components['schemas']['Rate'];
              /** @description 按时核查率: inspected in time, of what was due */
              inspected: components['schemas']['Rate'];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ExportFigures.export': {
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
          /**
           * @description Which table
           * @enum {string}
           */
          what: 'figures-of-units' | 'figures-of-areas' | 'figures-of-workers';
          /** @description Whose figures: an area, or a department */
          unit: string;
          /** @description Of how many days, today included; left out: of now */
          days?: number;
          /** @description How many rows it has */
          rows: number;
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
            what: string;
            rows: number;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'SavedViews.list': {
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
            views: {
              /** Format: uuid */
              viewId: string;
              name: string;
              filter: {
                [key: string]: string;
              };
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'SavedViews.save': {
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
          /** @description Other than those of one’s other views */
          name: string;
          /** @description As in the query string of `GET /incidents`, without `after` and `limit` */
          filter: {
            [key: string]: string;
          };
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
            viewId: string;
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'SavedViews.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        viewId: string;
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
            viewId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['VIEW.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-2'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
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
