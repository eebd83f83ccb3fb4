/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/incidents/worker-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reports an incident from the spot (上报), within the worker's grid. Refuses with REPORT.* and EVIDENCE.*. */
    post: operations['ReportAsWorker.report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/clerk-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Takes down a call (来电受理). The caller's name and phone stay here. Refuses with REPORT.* and EVIDENCE.*. */
    post: operations['ReportAsClerk.report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/registrations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Registers the incident (立案), verified or not, and hands it over to dispatch. Refuses with REGISTER.*. */
    post: operations['RegisterIncident.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/rejections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Rejects the report (不予立案): its life ends here. */
    post: operations['RejectIncident.reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/self-handlings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Says that it is dealt with (自行处置), and hands it over to closure for confirmation. Refuses with SELF_HANDLING.*. */
    post: operations['SelfHandleIncident.selfHandle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/verification-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Asks a grid worker to look whether a public report is so (派核实), within 24 hours; while that waits, asks another
     *     instead. Refuses with VERIFICATION.*.
     */
    post: operations['RequestVerification.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Says what the worker who was asked found on the spot (核实). Answers where that leads: back with the officer, or
     *     still being verified, by another. Refuses with VERIFICATION.* and EVIDENCE.*.
     */
    post: operations['VerifyReport.verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/merges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Merges a report into the incident that it is the same as (并案), whoever has custody of that one. Both are locked, so
     *     that two who merge at once make no circle. Refuses with MERGE.*, and with ACCESS.OUT_OF_SCOPE a master out of reach.
     */
    post: operations['MergeIncident.merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/unmerges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Takes a merge back (撤销并案): the incident is a report again, with a registration clock of its own. */
    post: operations['UnmergeIncident.unmerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/duplicate-suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Which incidents under way may be the same as this one (疑似重复): of its subcategory, or where one of the two has none
     *     yet, near in place and time, ranked, and of the county. Nothing is merged by it; the texts are compared, not shown.
     */
    get: operations['SuggestDuplicates.suggest'];
    put?: never;
    post?: never;
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
     * @description What was received under a receipt number: the same for whoever knows it, and nothing about persons. RECEIPT.UNKNOWN
     *     as well for what can't be one. Public: whoever reports has no account.
     */
    post: operations['LookUpReceipt.lookUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/reporters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description All who called about it, masked: who reported it and who called later; of one who was erased, when.
     *     Nobody where only a grid worker saw it.
     */
    get: operations['ReadReporters.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/look-reasons/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description 查看理由的原文: why callers were looked at or searched for, in the words of whoever did, for whoever audits them. By
     *     the ids that the trail has; other texts, and looks outside the auditor's area, are left out, and of one that was
     *     erased it says when. That they were shown is on the record before the answer. Who called is not in it.
     */
    post: operations['ReadLookReasons.query'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reporters/searches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Finds incidents by their caller's phone or by words of the texts kept here, within the searcher's area: the latest
     *     50, callers masked. That it was searched, why and what was shown is on the record before the answer is given; what
     *     was searched for is not.
     */
    post: operations['SearchReporters.search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/reporter-unmaskings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Shows who called: one of the callers, for a reason that is on the record before the answer is given. The address
     *     comes with who reported it. Refuses with REPORTER.*.
     */
    post: operations['UnmaskReporter.unmask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/repeat-calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Takes down that somebody called about it again (重复来电), whoever has custody of it, also where it is merged into
     *     another. The caller becomes a party of the incident and stays with intake. Takes no version; refuses with
     *     INCIDENT.OVER.
     */
    post: operations['TakeRepeatCall.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/caller-withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Takes down that a caller takes back what they reported (来电人撤诉), once for each caller. The incident goes on. Takes
     *     no version; refuses with WITHDRAWAL.* and INCIDENT.OVER.
     */
    post: operations['TakeWithdrawal.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/caller-contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Notes that whoever handles it got in touch with a caller (联系来电人), or tried to; the hotline hears of one who was
     *     reached. Takes no version; refuses with REPORTER.* and INCIDENT.OVER.
     */
    post: operations['NoteContact.note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/legal-holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Puts the incident under legal hold (法律保全): nobody who called about it can be erased. Refuses with HOLD.*. */
    post: operations['HoldIncident.place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/incidents/{incidentId}/legal-hold-liftings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Lifts the legal hold of the incident. Refuses with HOLD.*. */
    post: operations['HoldIncident.lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Erasures within one’s area: those that wait for a ruling first, then the latest; a hundred at the most. */
    get: operations['ReadErasures.list'];
    put?: never;
    /**
     * @description Asks for a caller to be erased (个人信息擦除申请): what they gave, and all that was written or photographed about the
     *     incidents they called about. Nothing is until somebody else has ruled so. At most 1,000 calls go at once; who called
     *     more often is asked for again.
     */
    post: operations['RequestErasure.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/erasures/{erasureId}/rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Approves an erasure, or doesn't, as the second person. Approved, every service destroys the keys of what it keeps as
     *     soon as it hears of it; `finalOn` is the day by which the last backup that holds one is gone.
     */
    post: operations['RuleOnErasure.rule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/erasures/{erasureId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One erasure, with whom it would erase now, masked, and what is under legal hold. */
    get: operations['ReadErasures.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/discovery.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Open311 Service Discovery: where the endpoint is, and since when its services are as they are (`changeset`). */
    get: operations['ReadDiscovery.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/services.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description GeoReport v2, GET Service List: the subcategories of the catalogue in force, the same for every county. */
    get: operations['ReadServices.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/services/{service_code}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description GeoReport v2, GET Service Definition: what else is asked about a subcategory; nothing where `metadata` is false. */
    get: operations['ReadServices.define'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/requests.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description GeoReport v2, GET Service Requests: the latest first; by id, or by category, time and status, a page at a time. */
    get: operations['ReadRequests.list'];
    put?: never;
    /**
     * @description GeoReport v2, POST Service Request: a form, with `api_key`; `lat` and `long` in WGS-84 unless the key says otherwise.
     *     The same report by the same key within some minutes is one.
     */
    post: operations['ReportThroughOpen311.report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/requests/{service_request_id}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description GeoReport v2, GET Service Request: one that was reported through Open311, as far as everybody may know of it. */
    get: operations['ReadRequests.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/tokens/{token}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description GeoReport v2, GET service_request_id from a token: ids are given at once, so that an id is its own token. */
    get: operations['ReadRequests.token'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The keys of other systems within one’s area, the latest first; never the keys themselves. */
    get: operations['ListApiKeys.list'];
    put?: never;
    /** @description Gives another system a key to report by (接口密钥). Who lost it has it withdrawn and another made. */
    post: operations['MakeApiKey.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys/{keyId}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Withdraws a key (停用接口密钥), from the next request on; what was reported by it stays. */
    post: operations['WithdrawApiKey.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description The hotline's orders in one's area, the latest first, a hundred at the most: how each stands, with both deadlines, and
     *     what the hotline has not acknowledged yet.
     */
    get: operations['ReadOrders.list'];
    put?: never;
    /**
     * @description Takes a work order of the 12345 hotline (工单), for the hotline itself: signed, not signed in. An order is always sent
     *     whole. The same order and version again gets the same answer, and must say the same; a higher version changes the
     *     order; a lower one comes too late and changes nothing. An order with `repeat_of` joins the incident of the one it
     *     repeats, while that is open. What the hotline answers to a return (退单) comes as `return_ruling`, that it is done with
     *     the order (办结) as `completed_at`. Positions are GCJ-02. Refuses with HOTLINE.* and REPORT.*.
     */
    post: operations['TakeOrder.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/orders/{orderNo}/urges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description The hotline urges whoever has it to get on with its order (催办). Refuses with HOTLINE.UNKNOWN_ORDER and INCIDENT.OVER. */
    post: operations['UrgeOrder.urge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/orders/{orderNo}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description The caller told the hotline that they take back what they reported (撤诉), once. The incident goes on, and so do the
     *     callbacks. Refuses with HOTLINE.UNKNOWN_ORDER, WITHDRAWAL.ALREADY_WITHDRAWN and INCIDENT.OVER.
     */
    post: operations['WithdrawOrder.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/orders/{orderNo}/surveys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description What the caller told the hotline about how their order was handled (回访), once it is closed. Who is dissatisfied for a
     *     cause in the unit's power gets it done again (重办): closure decides. Refuses with HOTLINE.*.
     */
    post: operations['SurveyOrder.survey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Holds the orders of a day against the hotline's own list, which is fetched for it (每日对账): what one side has lost,
     *     what came twice or in the wrong order, what is done for one side only, and what is still on its way. Refuses with HOTLINE.AWAY and HOTLINE.NOT_CONNECTED.
     */
    get: operations['Reconcile.reconcile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/parked-callbacks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description The callbacks that the hotlines of one’s area refuse for good, one of each order, the longest first, a thousand at the
     *     most: nothing of these orders is sent until they are released, or the hotline sends their next version. Nothing of
     *     what an order is about.
     */
    get: operations['ListParked.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hotline/callback-releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Sends again what the hotline refused for good (重新回传), once the cause is mended: a secret that was not the right one
     *     any more (HTTP 401, 403), say. Each order goes on where it stopped, under the same numbers. On record.
     */
    post: operations['ReleaseCallbacks.release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/challenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A challenge for whoever wants to report (ALTCHA v2, SHA-256). Public: residents have no account. */
    get: operations['GiveChallenge.give'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/passes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description A pass for a solved challenge: to report once, with three photos. Each solution is good once. Refuses with CHALLENGE.*.
     *     Public: residents have no account.
     */
    post: operations['GivePass.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Takes what a resident reports, who has no account and need not say who they are (群众上报): with the pass for a solved
     *     challenge, once. Answers a receipt number and a follow-up code. Refuses with REPORT.*, EVIDENCE.* and RESIDENT.*.
     */
    post: operations['ReportAsResident.report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/cases/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Where a resident's report stands, by when it is due, and whether they may rate it or ask to have it done once more:
     *     for whoever has receipt number and follow-up code. Refuses with RESIDENT.*, whichever of the two is wrong.
     */
    post: operations['FollowCase.follow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/surveys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description What a resident thinks of how their report was handled (群众评价), once it is closed; and, within the window, that it is
     *     to be done once more (重办), which an intake officer or the duty chief decides. Refuses with RESIDENT.* and
     *     RESIDENT_SURVEY.*.
     */
    post: operations['AnswerSurvey.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Where the communities are, for whoever wants to point at a place. Public: these borders are everybody's. */
    get: operations['ReadMap.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/places/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description In which community a point lies, so that whoever is about to report sees it. Public: it says nothing that a map does
     *     not. By POST, since where somebody stands is nobody's business, and addresses end up in logs.
     */
    post: operations['FindPlace.find'];
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
    ReportTaken: {
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
      /** @description 受理编号 To read out to people */
      number: string;
      /** @description 回执号 For whoever reported, and nobody else: by it they get their receipt and follow the case. Null only where an answer is repeated after what they said was erased */
      receiptNumber: string | null;
      grid: string;
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
    DuplicateSuggestions: {
      /** @description The limits that are in force */
      within: {
        metres: number;
        hours: number;
      };
      /** @description 疑似重复 The likeliest first */
      suggestions: {
        /** Format: uuid */
        incidentId: string;
        /** @description 受理编号 */
        number: string;
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
        subcategory: string | null;
        /** @description False where one of the two has none yet */
        isSameSubcategory: boolean;
        /** @description How far apart */
        metres: number;
        /** @description How much earlier it was reported; negative for later */
        minutesEarlier: number;
        /** @description Of the texts, 0 to 1; null where one of the two has none */
        likeness: number | null;
        /** @description Why it may be the same, in words */
        reason: {
          zh: string;
          en: string;
        };
      }[];
    };
    ReceiptIssued: {
      /**
       * Format: uuid
       * @description The event of the report or call: made of the receipt number
       */
      eventId: string;
      /** Format: uuid */
      incidentId: string;
      /** @description 受理编号 The incident’s number */
      number: string;
      /** @description 主案 The number of the incident that it is handled with, where it is merged */
      mergedInto: string | null;
      /** Format: date-time */
      receivedAt: string;
    };
    MaskedReporter: {
      /** Format: uuid */
      party: string;
      /** @description 张** */
      name: string;
      /** @description 138****1234 */
      phone: string;
      confidential: boolean;
    };
    ErasedReporter: {
      /** Format: uuid */
      party: string;
      /** @constant */
      erased: true;
      /**
       * Format: date-time
       * @description 已擦除 When
       */
      erasedAt: string;
      confidential: boolean;
    };
    CallTaken: {
      /** Format: uuid */
      incidentId: string;
      /**
       * Format: uuid
       * @description The id of its event
       */
      factId: string;
      /** @description 回执号 For whoever reported, and nobody else: by it they get their receipt and follow the case. Null only where an answer is repeated after what they said was erased */
      receiptNumber: string | null;
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
    Erasure: {
      /** Format: uuid */
      erasureId: string;
      /** Format: uuid */
      party: string;
      /** Format: uuid */
      incidentId: string;
      /** @enum {string} */
      ground: 'PURPOSE_ACHIEVED' | 'RETENTION_OVER' | 'CONSENT_WITHDRAWN' | 'UNLAWFUL' | 'OTHER_LAW';
      /** @enum {string} */
      status: 'REQUESTED' | 'DENIED' | 'APPROVED';
      /** Format: uuid */
      requestedBy: string;
      /** Format: date-time */
      requestedAt: string;
      /** @description A text’s id */
      requestReason: string | null;
      ruledBy: string | null;
      ruledAt: string | null;
      /** @description A text’s id */
      rulingReason: string | null;
      /** @description 彻底清除日期 By then no backup holds it either */
      finalOn: string | null;
      /** @description When intake destroyed its keys */
      carriedOutAt: string | null;
    };
    Open311Discovery: {
      changeset: string;
      contact: string;
      key_service: string;
      endpoints: {
        /** @constant */
        specification: 'http://wiki.open311.org/GeoReport_v2';
        url: string;
        changeset: string;
        /** @enum {string} */
        type: 'production' | 'test';
        formats: string[];
      }[];
    };
    Open311Services: {
      service_code: string;
      service_name: string;
      description: string;
      metadata: boolean;
      /** @constant */
      type: 'realtime';
      keywords: string;
      group: string;
    }[];
    Open311ServiceDefinition: {
      service_code: string;
      attributes: {
        variable: boolean;
        code: string;
        datatype: string;
        required: boolean;
        datatype_description: string | null;
        order: number;
        description: string;
        values?: {
          key: string;
          name: string;
        }[];
      }[];
    };
    Open311Requests: {
      service_request_id: string;
      /** @enum {string} */
      status: 'open' | 'closed';
      status_notes: string;
      service_name: string | null;
      service_code: string | null;
      /** @description What somebody wrote is personal, and not shown */
      description: null;
      agency_responsible: string | null;
      service_notice: string | null;
      requested_datetime: string;
      updated_datetime: string;
      expected_datetime: string | null;
      /** @description The community and township; exact addresses are personal */
      address: string | null;
      address_id: null;
      zipcode: null;
      lat: number | null;
      long: number | null;
      media_url: null;
    }[];
    Open311RequestTaken: {
      service_request_id: string;
      service_notice: string;
      account_id: null;
    }[];
    Open311Token: {
      service_request_id: string;
      token: string;
    }[];
    HotlineOrderListed: {
      orderNo: string;
      version: number;
      /** Format: uuid */
      incidentId: string;
      /** @description 受理编号 */
      number: string;
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
       * @description 工单状态 Closed (结案) by us, completed (办结) by the hotline
       * @enum {string}
       */
      state: 'OPEN' | 'RETURN_REQUESTED' | 'RETURNED' | 'CLOSED' | 'COMPLETED';
      /** @enum {string} */
      appealType: '咨询' | '求助' | '投诉' | '举报' | '建议';
      /** Format: date-time */
      dispatchedAt: string;
      /**
       * Format: date-time
       * @description 热线时限
       */
      dueAt: string;
      /** @description 内部处置时限 While it runs; while the incident is suspended, the end of its review date */
      internalDueAt: string | null;
      /** @description 热线时限先到 A warning: the hotline’s deadline expires before ours */
      hotlineDueFirst: boolean;
      completedAt: string | null;
      /** @enum {string} */
      lastCallback:
        | 'RECEIVED'
        | 'SIGNED'
        | 'RETURN_REQUESTED'
        | 'RETURN_APPROVED'
        | 'RETURN_DENIED'
        | 'EXTENSION_REQUESTED'
        | 'EXTENSION_APPROVED'
        | 'EXTENSION_DENIED'
        | 'CONTACTED'
        | 'IN_PROGRESS'
        | 'HANDLED'
        | 'REDO'
        | 'CLOSED';
      /** @description Callbacks that the hotline has not acknowledged */
      unacknowledged: number;
      /** @description How often the first of them was tried in vain */
      attempts: number;
      lastFailure: string | null;
      /** @description Since when the hotline refuses it; until the order’s next version */
      parkedAt: string | null;
    };
    OrderTaken: {
      order_no: string;
      /** @description Of the order that was sent */
      version: number;
      /** @description 受理编号 The incident’s number, for people */
      number: string;
    };
    HotlineReconciliation: {
      /** Format: date */
      day: string;
      /** @description Orders that either side has */
      orders: number;
      /** @description Orders on which both agree */
      reconciled: number;
      /** @description Orders; callbacks that the hotline acknowledged and has not got, or has got and we never owed it */
      lost: {
        orderNo: string;
        seq?: number;
        /**
         * @description Who has not got it
         * @enum {string}
         */
        by: 'US' | 'HOTLINE';
      }[];
      /** @description Callbacks that the hotline has taken twice */
      doubled: {
        orderNo: string;
        seq: number;
      }[];
      outOfOrder: {
        orderNo: string;
        seq: number;
      }[];
      /** @description Orders that are another matter to the hotline: done with (办结), taken back (退单), or neither */
      differing: {
        orderNo: string;
        /** @enum {string} */
        ours: 'OPEN' | 'COMPLETED' | 'RETURNED';
        /** @enum {string} */
        theirs: 'OPEN' | 'COMPLETED' | 'RETURNED';
      }[];
      /** @description Orders with callbacks that are still on their way */
      unacknowledged: {
        orderNo: string;
        /** @description Of the first of them */
        seq: number;
        waiting: number;
        /** @description The hotline refuses it for good */
        parked: boolean;
      }[];
    };
    Challenge: {
      parameters: {
        algorithm: string;
        nonce: string;
        salt: string;
        keyPrefix: string;
        keySignature?: string;
        cost: number;
        keyLength: number;
        expiresAt?: number;
      };
      signature: string;
    };
    PassGiven: {
      /** @description Sent as `Resident-Pass` with one report, and with its photos before */
      pass: string;
      /** @description For which it is good */
      seconds: number;
    };
    ResidentReportTaken: {
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
      /** @description 受理编号 To read out to people */
      number: string;
      /** @description 回执号 For whoever reported, and nobody else: by it they get their receipt and follow the case. Null only where an answer is repeated after what they said was erased */
      receiptNumber: string | null;
      grid: string;
      /** @description 跟进码 By it and the receipt number they follow and rate it; null where the receipt number is */
      followCode: string | null;
    };
    FollowedCase: {
      /** @description 受理编号 */
      number: string;
      /** Format: date-time */
      receivedAt: string;
      /**
       * @description Where it stands; where it is merged, where the one does that it is handled with
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
      /** @description 主案 The number of the one that it is handled with */
      mergedInto: string | null;
      /** @description 承办单位 */
      unit: string | null;
      /** @description By when it is decided on, or done; null where no such clock runs */
      due: {
        /** @enum {string} */
        clock: 'REGISTRATION' | 'HANDLING';
        /** Format: date-time */
        at: string;
      } | null;
      survey: {
        /** @description Whether they may say now what they think of it */
        mayAnswer: boolean;
        /** @description Whether they have, since it was closed */
        answered: boolean;
      };
      reopening: {
        /** @description Whether they may ask now to have it done once more */
        mayAsk: boolean;
        /** @description Whether they have, since it was closed */
        asked: boolean;
        /** @description When that ends; null while it is not closed */
        until: string | null;
      };
    };
    PublicMap: {
      communities: {
        code: string;
        name: string;
        nameEn: string | null;
        /** @description 乡镇（街道） Its name */
        township: string;
        /** @description Its border: lng, lat, lng, lat, … in CGCS2000 */
        lines: number[][];
      }[];
    };
    PlaceFound: {
      /** @description 社区（村） Its code */
      community: string;
      communityName: string;
      communityNameEn: string | null;
      townshipName: string;
      townshipNameEn: string | null;
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
    /** @description Refused: REQUEST.UNSUPPORTED_TYPE */
    'REQUEST.UNSUPPORTED_TYPE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED, REPORT.NOTHING_SAID, REPORT.OUTSIDE_COUNTY, REPORT.UNKNOWN_SUBCATEGORY */
    'EVIDENCE.PHOTO_MISSING-1': {
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
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.KEYS_UNAVAILABLE, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
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
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE */
    'CUSTODY.ELSEWHERE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, REGISTER.SUBCATEGORY_MISSING, REGISTER.UNKNOWN_SUBCATEGORY */
    'IDEMPOTENCY.KEY_REUSED-1': {
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
    /** @description Refused: IDEMPOTENCY.KEY_REUSED */
    'IDEMPOTENCY.KEY_REUSED-2': {
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
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED, SELF_HANDLING.NOT_ON_LIST, SELF_HANDLING.SUBCATEGORY_MISSING, SELF_HANDLING.UNKNOWN_SUBCATEGORY */
    'EVIDENCE.PHOTO_MISSING-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-4': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VERIFICATION.ALREADY_ASKED, VERIFICATION.NOBODY_TO_ASK */
    'CUSTODY.ELSEWHERE-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, VERIFICATION.NOT_AROUND, VERIFICATION.OWN_REPORT, VERIFICATION.SEEN_BY_WORKER */
    'IDEMPOTENCY.KEY_REUSED-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.SAME_FILE_TWICE, IDEMPOTENCY.KEY_REUSED, VERIFICATION.OWN_REPORT, VERIFICATION.PHOTO_MISSING */
    'EVIDENCE.PHOTO_MISSING-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, MERGE.IS_MASTER, MERGE.MASTER_IS_MERGED, MERGE.MASTER_IS_OVER */
    'CUSTODY.ELSEWHERE-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, MERGE.INTO_ITSELF, MERGE.OTHER_COUNTY, MERGE.UNKNOWN_MASTER */
    'IDEMPOTENCY.KEY_REUSED-4': {
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
    /** @description Refused: RECEIPT.UNKNOWN */
    'RECEIPT.UNKNOWN-1': {
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
    /** @description Refused: ACCESS.FORBIDDEN */
    'ACCESS.FORBIDDEN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.TOO_MANY_REQUESTS, SEARCH.TOO_MANY */
    'GATEWAY.TOO_MANY_REQUESTS-2': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE, REPORTER.CONFIDENTIAL, REPORTER.NOT_THE_HANDLER */
    'ACCESS.FORBIDDEN-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: INCIDENT.UNKNOWN, REPORTER.NONE */
    'INCIDENT.UNKNOWN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, REPORTER.NOT_BEING_HANDLED, REPORTER.UNMASKED_TOO_LONG_AGO */
    'IDEMPOTENCY.IN_PROGRESS-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: REPORTER.ERASED */
    'REPORTER.ERASED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, REPORTER.NOT_A_CALLER */
    'IDEMPOTENCY.KEY_REUSED-5': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, INCIDENT.OVER */
    'IDEMPOTENCY.IN_PROGRESS-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, WITHDRAWAL.ALREADY_WITHDRAWN, WITHDRAWAL.NOT_A_CALLER, WITHDRAWAL.NO_CALLER */
    'IDEMPOTENCY.KEY_REUSED-6': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOLD.ALREADY_PLACED, IDEMPOTENCY.IN_PROGRESS */
    'HOLD.ALREADY_PLACED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOLD.NOT_PLACED, IDEMPOTENCY.IN_PROGRESS */
    'HOLD.NOT_PLACED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ERASURE.ALREADY_REQUESTED, IDEMPOTENCY.IN_PROGRESS */
    'ERASURE.ALREADY_REQUESTED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ERASURE.ALREADY_ERASED, ERASURE.NO_CALLER, IDEMPOTENCY.KEY_REUSED */
    'ERASURE.ALREADY_ERASED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ERASURE.UNKNOWN */
    'ERASURE.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ERASURE.ALREADY_RULED, ERASURE.HELD, ERASURE.NOBODY_LEFT, IDEMPOTENCY.IN_PROGRESS */
    'ERASURE.ALREADY_RULED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ERASURE.OWN_REQUEST, IDEMPOTENCY.KEY_REUSED */
    'ERASURE.OWN_REQUEST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: OPEN311.JURISDICTION_UNKNOWN, OPEN311.NO_SUCH_FORMAT */
    'OPEN311.JURISDICTION_UNKNOWN-1': {
      headers: {
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
    /** @description Refused: OPEN311.JURISDICTION_UNKNOWN, OPEN311.NO_SUCH_FORMAT, OPEN311.SERVICE_UNKNOWN */
    'OPEN311.JURISDICTION_UNKNOWN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: OPEN311.SPAN_TOO_LONG, REQUEST.INVALID, REQUEST.NOT_JSON */
    'OPEN311.SPAN_TOO_LONG-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: OPEN311.ATTRIBUTE_INVALID, OPEN311.ATTRIBUTE_MISSING, OPEN311.JURISDICTION_ELSEWHERE, REQUEST.INVALID, REQUEST.NOT_JSON */
    'OPEN311.ATTRIBUTE_INVALID-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE, OPEN311.API_KEY_INVALID, OPEN311.API_KEY_MISSING */
    'ACCESS.FORBIDDEN-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, REPORT.OUTSIDE_COUNTY */
    'IDEMPOTENCY.KEY_REUSED-7': {
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
    /** @description Refused: OPEN311.JURISDICTION_UNKNOWN, OPEN311.NO_SUCH_FORMAT, OPEN311.REQUEST_UNKNOWN */
    'OPEN311.JURISDICTION_UNKNOWN-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: OPEN311.JURISDICTION_UNKNOWN, OPEN311.NO_SUCH_FORMAT, OPEN311.TOKEN_UNKNOWN */
    'OPEN311.JURISDICTION_UNKNOWN-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: API_KEY.UNKNOWN */
    'API_KEY.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: API_KEY.ALREADY_WITHDRAWN, IDEMPOTENCY.IN_PROGRESS */
    'API_KEY.ALREADY_WITHDRAWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.NOT_SIGNED_IN, ACCESS.REPLAYED, ACCESS.SIGNATURE_INVALID, ACCESS.SIGNED_TOO_LONG_AGO, ACCESS.TOKEN_INVALID */
    'ACCESS.NOT_SIGNED_IN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOTLINE.POSITION_MISSING, IDEMPOTENCY.KEY_REUSED, REPORT.OUTSIDE_COUNTY */
    'HOTLINE.POSITION_MISSING-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOTLINE.UNKNOWN_ORDER, INCIDENT.UNKNOWN */
    'HOTLINE.UNKNOWN_ORDER-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, WITHDRAWAL.ALREADY_WITHDRAWN, WITHDRAWAL.NOT_A_CALLER */
    'IDEMPOTENCY.KEY_REUSED-8': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOTLINE.NOT_CLOSED, IDEMPOTENCY.IN_PROGRESS, INCIDENT.OVER */
    'HOTLINE.NOT_CLOSED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOTLINE.NOT_CONNECTED */
    'HOTLINE.NOT_CONNECTED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, HOTLINE.AWAY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-7': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: HOTLINE.NOTHING_PARKED, IDEMPOTENCY.IN_PROGRESS */
    'HOTLINE.NOTHING_PARKED-1': {
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
    /** @description Refused: CHALLENGE.SPENT */
    'CHALLENGE.SPENT-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CHALLENGE.EXPIRED, CHALLENGE.NOT_SOLVED */
    'CHALLENGE.EXPIRED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE, RESIDENT.PASS_INVALID */
    'ACCESS.FORBIDDEN-5': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, RESIDENT.PASS_USED */
    'IDEMPOTENCY.IN_PROGRESS-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, RESIDENT.CODE_WRONG */
    'ACCESS.FORBIDDEN-6': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GATEWAY.TOO_MANY_REQUESTS, RESIDENT.TOO_MANY_TRIES */
    'GATEWAY.TOO_MANY_REQUESTS-3': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.FORBIDDEN, ACCESS.OUT_OF_SCOPE, RESIDENT.CODE_WRONG */
    'ACCESS.FORBIDDEN-7': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.IN_PROGRESS, INCIDENT.OVER, RESIDENT_SURVEY.ALREADY_ASKED, RESIDENT_SURVEY.ANSWERED, RESIDENT_SURVEY.NOT_CLOSED, RESIDENT_SURVEY.SELF_HANDLED, RESIDENT_SURVEY.WINDOW_OVER */
    'IDEMPOTENCY.IN_PROGRESS-5': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: REPORT.OUTSIDE_COUNTY */
    'REPORT.OUTSIDE_COUNTY-1': {
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
    'EVIDENCE.PHOTO_MISSING-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, EVIDENCE.KEYS_UNAVAILABLE, INCIDENT.CATCHING_UP, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-8': {
      headers: {
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VOID.ALREADY_REQUESTED */
    'CUSTODY.ELSEWHERE-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CUSTODY.ELSEWHERE, CUSTODY.IN_TRANSIT, IDEMPOTENCY.IN_PROGRESS, INCIDENT.STALE_VERSION, INCIDENT.WRONG_STAGE, VOID.NOT_REQUESTED */
    'CUSTODY.ELSEWHERE-5': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, VOID.OWN_REQUEST */
    'IDEMPOTENCY.KEY_REUSED-9': {
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
  'ReportAsWorker.report': {
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
          /** @description 事项类别 What it is, by the catalogue; or say it in `text` */
          subcategory?: string;
          /** @description 情况说明 What was seen; stays with intake */
          text?: string;
          /** @description 位置 Degrees, of the datum that is named */
          point: {
            lng: number;
            lat: number;
            /**
             * @description 坐标系 What the degrees are of; GCJ-02 and BD-09 are converted on arrival
             * @default CGCS2000
             * @enum {string}
             */
            datum?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
          };
          /** @description 定位精度 Metres */
          accuracy?: number;
          /**
           * Format: date-time
           * @description 发现时间 When it was seen, by the device’s clock; what can’t be so is kept, and marked as doubtful
           */
          seenAt?: string;
          /** @description 现场照片 Receipts of the photos taken there */
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
          'application/json': components['schemas']['ReportTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['EVIDENCE.PHOTO_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ReportAsClerk.report': {
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
          /** @description Stays with intake */
          caller: {
            /** @description 来电人 The caller, as they gave their name */
            name: string;
            /** @description 来电号码 The number they can be reached at */
            phone: string;
          };
          /**
           * @description 要求保密 The department never sees who called
           * @default false
           */
          confidential?: boolean;
          /** @description 事项类别 If the clerk knows it already */
          subcategory?: string;
          /** @description 诉求内容 What the caller says; stays with intake */
          text: string;
          /** @description 地址 Where, in words; stays with intake */
          address: string;
          /** @description 位置 Degrees, of the datum that is named */
          point: {
            lng: number;
            lat: number;
            /**
             * @description 坐标系 What the degrees are of; GCJ-02 and BD-09 are converted on arrival
             * @default CGCS2000
             * @enum {string}
             */
            datum?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
          };
          /** @description 定位精度 Metres */
          accuracy?: number;
          /**
           * @description 附件 Receipts of what the caller sent in
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
          'application/json': components['schemas']['ReportTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['EVIDENCE.PHOTO_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'RegisterIncident.register': {
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
          /** @description 事项类别 What it is; may be left out if the report said it */
          subcategory?: string;
          /**
           * @description 紧急 Raises it to urgent; what the catalogue calls urgent always is
           * @default false
           */
          urgent?: boolean;
          /** @description 立案条件 The code of the filing condition that is met: `VISIBLE_FROM_ROAD` */
          filingCondition: string;
          /**
           * @description 层级 Whose desk it goes to; as the routing rule says when left out, else the county’s
           * @enum {string}
           */
          level?: 'community' | 'township' | 'county' | 'city';
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
  'RejectIncident.reject': {
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
           * @description 不予立案原因
           * @enum {string}
           */
          reasonCode: 'OUT_OF_SCOPE' | 'NOT_EXISTING' | 'INSUFFICIENT_INFORMATION' | 'PRIVATE_DISPUTE';
          /** @description 说明 What the reporter is told; stays with intake */
          explanation: string;
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
    };
  };
  'SelfHandleIncident.selfHandle': {
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
          /** @description 事项类别 What it is; may be left out if the report said it */
          subcategory?: string;
          /** @description 处置前照片 Receipts of the photos from before */
          before: string[];
          /** @description 处置后照片 Receipts of the photos from after */
          after: string[];
          /**
           * Format: date-time
           * @description 发现时间 When it was seen, by the device’s clock; what can’t be so is kept, and marked as doubtful
           */
          seenAt?: string;
          /** @description 处置说明 What was done; stays with intake */
          note?: string;
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
      422: components['responses']['EVIDENCE.PHOTO_MISSING-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-4'];
    };
  };
  'RequestVerification.request': {
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
           * @description 核实人 The grid worker to ask, of this grid or one around it; left out: the next in order
           */
          worker?: string;
          /** @description 核实要点 What to look for; stays with intake */
          question?: string;
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'VerifyReport.verify': {
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
           * @description 核实结果 EXISTS: it is as reported; NOT_EXISTS: it is not; UNABLE: they can’t tell, another is asked once
           * @enum {string}
           */
          outcome: 'EXISTS' | 'NOT_EXISTS' | 'UNABLE';
          /**
           * @description 现场照片 Receipts of photos from the spot; needed to say that it is so or not
           * @default []
           */
          evidence?: string[];
          /**
           * Format: date-time
           * @description 发现时间 When it was seen, by the device’s clock; what can’t be so is kept, and marked as doubtful
           */
          seenAt?: string;
          /** @description 核实说明 What they saw; stays with intake */
          note?: string;
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
  'MergeIncident.merge': {
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
           * @description 主案 The id of the incident that it is the same as, and is handled with from now on
           */
          masterId: string;
          /** @description 并案理由 Why it is the same; stays with intake */
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-4'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-3'];
    };
  };
  'UnmergeIncident.unmerge': {
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
          /** @description 撤销理由 Why it is something else after all; stays with intake */
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'SuggestDuplicates.suggest': {
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
          'application/json': components['schemas']['DuplicateSuggestions'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
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
          'application/json': components['schemas']['ReceiptIssued'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['RECEIPT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ReadReporters.read': {
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
            /** @description In the order in which they called */
            callers: (components['schemas']['MaskedReporter'] | components['schemas']['ErasedReporter'])[];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ReadLookReasons.query': {
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
  'SearchReporters.search': {
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
        'application/json':
          | {
              /** @description 电话 The whole number, however it is written */
              phone: string;
              /** @description 检索理由 Why it must be searched; goes on the record first */
              reason: string;
            }
          | {
              /** @description 内容 Words, all of which must occur in one text; one of them of two characters or more */
              text: string;
              /** @description 检索理由 Why it must be searched; goes on the record first */
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
          'application/json': {
            incidents: {
              /** Format: uuid */
              incidentId: string;
              callers: (
                | {
                    /** Format: uuid */
                    party: string;
                    /** @description 张** */
                    name: string;
                    /** @description 138****1234 */
                    phone: string;
                  }
                | {
                    /** Format: uuid */
                    party: string;
                    /** @constant */
                    erased: true;
                    /**
                     * Format: date-time
                     * @description 已擦除 When
                     */
                    erasedAt: string;
                  }
              )[];
            }[];
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-2'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'UnmaskReporter.unmask': {
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
          /**
           * Format: uuid
           * @description 来电人 The party of the caller to be seen; left out: who reported it
           */
          party?: string;
          /** @description 查看理由 Why it must be seen; goes on the record first */
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
          'application/json': {
            name: string;
            phone: string;
            address?: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-3'];
      404: components['responses']['INCIDENT.UNKNOWN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-2'];
      410: components['responses']['REPORTER.ERASED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-5'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'TakeRepeatCall.take': {
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
          /** @description Stays with intake */
          caller: {
            /** @description 来电人 The caller, as they gave their name */
            name: string;
            /** @description 来电号码 The number they can be reached at */
            phone: string;
          };
          /**
           * @description 要求保密 The department never sees who called
           * @default false
           */
          confidential?: boolean;
          /** @description 来电内容 What the caller says; stays with intake */
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
          'application/json': components['schemas']['CallTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'TakeWithdrawal.take': {
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
          /**
           * Format: uuid
           * @description 撤诉人 The party of the caller who withdraws; left out: who reported it
           */
          party?: string;
          /** @description 撤诉原因 Stays with intake */
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
          'application/json': components['schemas']['FactTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-6'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'NoteContact.note': {
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
          /**
           * Format: uuid
           * @description 来电人 The party of the caller; left out: who reported it
           */
          party?: string;
          /** @description 是否联系上 Whether they were reached */
          reached: boolean;
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
      404: components['responses']['INCIDENT.UNKNOWN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-5'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'HoldIncident.place': {
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
          /** @description 理由 Why it is held, or no longer; stays with intake */
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
          'application/json': {
            /** Format: uuid */
            incidentId: string;
            held: boolean;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['HOLD.ALREADY_PLACED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'HoldIncident.lift': {
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
          /** @description 理由 Why it is held, or no longer; stays with intake */
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
          'application/json': {
            /** Format: uuid */
            incidentId: string;
            held: boolean;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['HOLD.NOT_PLACED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ReadErasures.list': {
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
            erasures: components['schemas']['Erasure'][];
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
  'RequestErasure.request': {
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
           * Format: uuid
           * @description 来电人 A caller; meant are all who called under the same number in the county
           */
          party: string;
          /**
           * @description 除外 Callers under that number who are somebody else
           * @default []
           */
          others?: string[];
          /**
           * @description 删除理由 Why the law wants it; stays on the record
           * @enum {string}
           */
          ground: 'PURPOSE_ACHIEVED' | 'RETENTION_OVER' | 'CONSENT_WITHDRAWN' | 'UNLAWFUL' | 'OTHER_LAW';
          /** @description 说明 In words; is erased with what it is about */
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
          'application/json': {
            /** Format: uuid */
            erasureId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['ERASURE.ALREADY_REQUESTED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ERASURE.ALREADY_ERASED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'RuleOnErasure.rule': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        erasureId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description 同意擦除 / 不予擦除
           * @enum {string}
           */
          decision: 'APPROVED' | 'DENIED';
          /** @description 裁定理由 Why, in words; is erased with what it is about */
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
          'application/json': {
            /** Format: uuid */
            erasureId: string;
            /** @enum {string} */
            status: 'APPROVED' | 'DENIED';
            /** @description 彻底清除日期 By then no backup holds it either; null where denied */
            finalOn: string | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['ERASURE.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['ERASURE.ALREADY_RULED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ERASURE.OWN_REQUEST-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ReadErasures.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        erasureId: string;
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
            erasureId: string;
            /** Format: uuid */
            party: string;
            /** Format: uuid */
            incidentId: string;
            /** @enum {string} */
            ground: 'PURPOSE_ACHIEVED' | 'RETENTION_OVER' | 'CONSENT_WITHDRAWN' | 'UNLAWFUL' | 'OTHER_LAW';
            /** @enum {string} */
            status: 'REQUESTED' | 'DENIED' | 'APPROVED';
            /** Format: uuid */
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description A text’s id */
            requestReason: string | null;
            ruledBy: string | null;
            ruledAt: string | null;
            /** @description A text’s id */
            rulingReason: string | null;
            /** @description 彻底清除日期 By then no backup holds it either */
            finalOn: string | null;
            /** @description When intake destroyed its keys */
            carriedOutAt: string | null;
            /** @description Who would be erased now; nobody any more once they are */
            callers: (
              | {
                  /** Format: uuid */
                  party: string;
                  /** @description 张** */
                  name: string;
                  /** @description 138****1234 */
                  phone: string;
                  /** Format: uuid */
                  incidentId: string;
                }
              | {
                  /** Format: uuid */
                  party: string;
                  /** @constant */
                  erased: true;
                  /**
                   * Format: date-time
                   * @description 已擦除 When
                   */
                  erasedAt: string;
                  /** Format: uuid */
                  incidentId: string;
                }
            )[];
            /** @description 法律保全 Incidents of theirs under legal hold */
            held: string[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['ERASURE.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ReadDiscovery.read': {
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
          'application/json': components['schemas']['Open311Discovery'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'ReadServices.list': {
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
          'application/json': components['schemas']['Open311Services'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'ReadServices.define': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        service_code: string;
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
          'application/json': components['schemas']['Open311ServiceDefinition'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'ReadRequests.list': {
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
          'application/json': components['schemas']['Open311Requests'];
        };
      };
      400: components['responses']['OPEN311.SPAN_TOO_LONG-1'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'ReportThroughOpen311.report': {
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
          'application/json': components['schemas']['Open311RequestTaken'];
        };
      };
      400: components['responses']['OPEN311.ATTRIBUTE_INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-4'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-7'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-6'];
    };
  };
  'ReadRequests.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        service_request_id: string;
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
          'application/json': components['schemas']['Open311Requests'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-3'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'ReadRequests.token': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
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
          'application/json': components['schemas']['Open311Token'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['OPEN311.JURISDICTION_UNKNOWN-4'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ListApiKeys.list': {
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
            apiKeys: {
              /** Format: uuid */
              keyId: string;
              name: string;
              area: string;
              /** @enum {string} */
              datum: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
              /** Format: date-time */
              madeAt: string;
              withdrawnAt: string | null;
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
  'MakeApiKey.make': {
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
          /** @description 系统名称 What people call the system; stays with intake */
          name: string;
          /** @description 范围 Where it may report from: a county, or a part of one */
          area: string;
          /**
           * @description 坐标系 What its positions are of, where it does not keep to the specification
           * @default WGS84
           * @enum {string}
           */
          datum?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
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
            /**
             * Format: uuid
             * @description The actor of what the system reports
             */
            keyId: string;
            /** @description 接口密钥 Shown this once, since only its digest is kept; null where the answer is repeated */
            apiKey: string | null;
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
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'WithdrawApiKey.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        keyId: string;
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
            keyId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['API_KEY.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['API_KEY.ALREADY_WITHDRAWN-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ReadOrders.list': {
    parameters: {
      query?: {
        order_no?: string;
        incident?: string;
        attention?: 'PARKED' | 'UNACKNOWLEDGED';
        before?: string;
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
            orders: components['schemas']['HotlineOrderListed'][];
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
  'TakeOrder.take': {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the shared secret */
        'Machine-Key': string;
        /** @description When it was signed: ISO 8601 in UTC, to five minutes */
        'Machine-Time': string;
        /** @description Made up anew for every request: 16 to 64 of A-Z a-z 0-9 _ - */
        'Machine-Nonce': string;
        /** @description base64url(HMAC-SHA-256(secret, METHOD ⏎ path from here on, with its query ⏎ Machine-Time ⏎ Machine-Nonce ⏎ hex SHA-256 of the body)) */
        'Machine-Signature': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 工单号 */
          order_no: string;
          /** @description 1 at first; an order that is sent changed has a higher one */
          version: number;
          /** @description 来源渠道 Telephone, app, … */
          source_channel: string;
          /**
           * Format: date-time
           * @description 来电时间
           */
          call_time: string;
          /**
           * @description 来电人 Stays with intake
           * @default 匿名
           */
          caller_name?: string;
          /** @description 来电号码 Stays with intake */
          caller_phone: string;
          /**
           * @description 要求保密; a 举报 is confidential in any case
           * @default false
           */
          confidential?: boolean;
          /**
           * @description 诉求类型
           * @enum {string}
           */
          appeal_type: '咨询' | '求助' | '投诉' | '举报' | '建议';
          /** @description 热线分类 The hotline’s own, in words; the officer decides ours */
          category?: string;
          /** @description 诉求内容 Stays with intake */
          content: string;
          /** @description 地址 Stays with intake */
          address: string;
          /** @description 经度 GCJ-02 */
          lng?: number;
          /** @description 纬度 GCJ-02 */
          lat?: number;
          /**
           * @description 紧急程度 As the hotline sees it
           * @default NORMAL
           * @enum {string}
           */
          urgency?: 'NORMAL' | 'URGENT' | 'CRITICAL';
          /** @description 主办单位 Whom the hotline has in mind */
          lead_unit?: string;
          /**
           * @description 协办单位
           * @default []
           */
          co_units?: string[];
          /** @description 被投诉单位 The unit complained of: it will not handle it */
          complained_of?: string;
          /**
           * Format: date-time
           * @description 派单时间
           */
          dispatched_at: string;
          /**
           * Format: date-time
           * @description 办结时限 Of the hotline; ours is another
           */
          deadline: string;
          /** @description 重复工单 The order that this one repeats */
          repeat_of?: string;
          /**
           * @description 附件 Where they are
           * @default []
           */
          attachments?: string[];
          /**
           * @description 退单审核 The answer to RETURN_REQUESTED: the order is taken back, or begins anew
           * @enum {string}
           */
          return_ruling?: 'APPROVED' | 'DENIED';
          /**
           * Format: date-time
           * @description 办结时间 When the hotline was done with it; our closing (结案) is another
           */
          completed_at?: string;
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
          'application/json': components['schemas']['OrderTaken'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-2'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['HOTLINE.POSITION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-6'];
    };
  };
  'UrgeOrder.urge': {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the shared secret */
        'Machine-Key': string;
        /** @description When it was signed: ISO 8601 in UTC, to five minutes */
        'Machine-Time': string;
        /** @description Made up anew for every request: 16 to 64 of A-Z a-z 0-9 _ - */
        'Machine-Nonce': string;
        /** @description base64url(HMAC-SHA-256(secret, METHOD ⏎ path from here on, with its query ⏎ Machine-Time ⏎ Machine-Nonce ⏎ hex SHA-256 of the body)) */
        'Machine-Signature': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 催办编号 */
          urge_no: string;
          /** @description 催办内容 Stays with intake */
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
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-2'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['HOTLINE.UNKNOWN_ORDER-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'WithdrawOrder.withdraw': {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the shared secret */
        'Machine-Key': string;
        /** @description When it was signed: ISO 8601 in UTC, to five minutes */
        'Machine-Time': string;
        /** @description Made up anew for every request: 16 to 64 of A-Z a-z 0-9 _ - */
        'Machine-Nonce': string;
        /** @description base64url(HMAC-SHA-256(secret, METHOD ⏎ path from here on, with its query ⏎ Machine-Time ⏎ Machine-Nonce ⏎ hex SHA-256 of the body)) */
        'Machine-Signature': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 撤诉原因 Stays with intake */
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
          'application/json': components['schemas']['FactTaken'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-2'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['HOTLINE.UNKNOWN_ORDER-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-3'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-8'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'SurveyOrder.survey': {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the shared secret */
        'Machine-Key': string;
        /** @description When it was signed: ISO 8601 in UTC, to five minutes */
        'Machine-Time': string;
        /** @description Made up anew for every request: 16 to 64 of A-Z a-z 0-9 _ - */
        'Machine-Nonce': string;
        /** @description base64url(HMAC-SHA-256(secret, METHOD ⏎ path from here on, with its query ⏎ Machine-Time ⏎ Machine-Nonce ⏎ hex SHA-256 of the body)) */
        'Machine-Signature': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 回访编号 */
          survey_no: string;
          /**
           * Format: date-time
           * @description 回访时间
           */
          surveyed_at: string;
          /** @description 是否联系上 */
          reached: boolean;
          /**
           * @description 是否响应 Whether the unit got in touch with them
           * @default null
           */
          responded?: boolean | null;
          /**
           * @description 是否解决
           * @default null
           */
          resolution?: ('RESOLVED' | 'PARTIAL' | 'UNRESOLVED') | null;
          /**
           * @description 满意、基本满意、不满意、未评价
           * @default NOT_RATED
           * @enum {string}
           */
          satisfaction?: 'SATISFIED' | 'MOSTLY_SATISFIED' | 'DISSATISFIED' | 'NOT_RATED';
          /**
           * @description 原因是否在承办单位职权范围内 Only of what is unresolved, or left them dissatisfied
           * @default null
           */
          cause_within_power?: boolean | null;
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
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-2'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['HOTLINE.UNKNOWN_ORDER-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['HOTLINE.NOT_CLOSED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'Reconcile.reconcile': {
    parameters: {
      query: {
        county: string;
        day: string;
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
          'application/json': components['schemas']['HotlineReconciliation'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['HOTLINE.NOT_CONNECTED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-7'];
    };
  };
  'ListParked.list': {
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
            parked: {
              /** @description Whose hotline */
              county: string;
              orderNo: string;
              /** @description Of the callback that the hotline refuses */
              seq: number;
              /** @enum {string} */
              kind:
                | 'RECEIVED'
                | 'SIGNED'
                | 'RETURN_REQUESTED'
                | 'RETURN_APPROVED'
                | 'RETURN_DENIED'
                | 'EXTENSION_REQUESTED'
                | 'EXTENSION_APPROVED'
                | 'EXTENSION_DENIED'
                | 'CONTACTED'
                | 'IN_PROGRESS'
                | 'HANDLED'
                | 'REDO'
                | 'CLOSED';
              /** @description What the hotline answered: `HTTP 401` */
              reason: string;
              /** Format: date-time */
              parkedAt: string;
              /** @description Callbacks of the order that wait, this one included */
              waiting: number;
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
  'ReleaseCallbacks.release': {
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
          /** @description Whose hotline */
          county: string;
          /** @description Only those of this order; without it, of all orders of the county */
          orderNo?: string;
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
            /** @description Orders whose callbacks are sent again */
            orders: number;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['HOTLINE.NOTHING_PARKED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'GiveChallenge.give': {
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
          'application/json': components['schemas']['Challenge'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['RESIDENT.NOT_OFFERED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'GivePass.give': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          challenge: components['schemas']['Challenge'];
          solution: {
            counter: number;
            derivedKey: string;
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
          'application/json': components['schemas']['PassGiven'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['RESIDENT.NOT_OFFERED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CHALLENGE.SPENT-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['CHALLENGE.EXPIRED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ReportAsResident.report': {
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
        'application/json': {
          /** @description 联系方式 Nobody has to say who they are; stays with intake */
          contact?: {
            /** @description 称呼 As they want to be called */
            name?: string;
            /** @description 联系电话 */
            phone: string;
            /**
             * @description 要求保密 The department never sees who reported
             * @default false
             */
            confidential?: boolean;
          };
          /** @description 事项类别 If they chose one */
          subcategory?: string;
          /** @description 情况说明 Stays with intake */
          text?: string;
          /** @description 地址 Where, in words; stays with intake */
          address?: string;
          /** @description 位置 Degrees, of the datum that is named */
          point: {
            lng: number;
            lat: number;
            /**
             * @description 坐标系 What the degrees are of; GCJ-02 and BD-09 are converted on arrival
             * @default CGCS2000
             * @enum {string}
             */
            datum?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
          };
          /** @description 定位精度 Metres */
          accuracy?: number;
          /**
           * @description 照片 Receipts of photos uploaded with the same pass
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
          'application/json': components['schemas']['ResidentReportTaken'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-5'];
      404: components['responses']['RESIDENT.NOT_OFFERED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-4'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['EVIDENCE.PHOTO_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'FollowCase.follow': {
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
          /** @description 回执号 The receipt number, as somebody typed it */
          number: string;
          /** @description 跟进码 The follow-up code told with it */
          code: string;
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
          'application/json': components['schemas']['FollowedCase'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-6'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-3'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'AnswerSurvey.answer': {
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
          /** @description 回执号 The receipt number, as somebody typed it */
          number: string;
          /** @description 跟进码 The follow-up code told with it */
          code: string;
          /** @description 是否有人联系过 Whether anybody of the unit got in touch with them */
          responded: boolean;
          /**
           * @description 是否解决 As they see it
           * @enum {string}
           */
          resolution: 'RESOLVED' | 'PARTIAL' | 'UNRESOLVED';
          /**
           * @description 满意、基本满意、不满意
           * @enum {string}
           */
          satisfaction: 'SATISFIED' | 'MOSTLY_SATISFIED' | 'DISSATISFIED';
          /**
           * @description 申请重新办理 Somebody of the centre decides
           * @default false
           */
          asksForReopening?: boolean;
          /** @description 还有什么要说的 Stays with intake */
          remark?: string;
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
      403: components['responses']['ACCESS.FORBIDDEN-7'];
      404: components['responses']['INCIDENT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-5'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-3'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-5'];
    };
  };
  'ReadMap.read': {
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
          'application/json': components['schemas']['PublicMap'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
    };
  };
  'FindPlace.find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 位置 Degrees, of the datum that is named */
          point: {
            lng: number;
            lat: number;
            /**
             * @description 坐标系 What the degrees are of; GCJ-02 and BD-09 are converted on arrival
             * @default CGCS2000
             * @enum {string}
             */
            datum?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
          };
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
          'application/json': components['schemas']['PlaceFound'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['REPORT.OUTSIDE_COUNTY-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['REFERENCE.NOT_READY-1'];
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
      422: components['responses']['EVIDENCE.PHOTO_MISSING-4'];
      428: components['responses']['COMMAND.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-8'];
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
      409: components['responses']['CUSTODY.ELSEWHERE-4'];
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
      409: components['responses']['CUSTODY.ELSEWHERE-5'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-9'];
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
