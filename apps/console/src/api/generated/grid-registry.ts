/** Generated from docs/api by `npm run generate`. */
export interface paths {
  '/grids/location': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The one grid a point lies in, and the units around it. Outside the county: GRID.OUTSIDE_COUNTY. */
    get: operations['LocatePoint.locate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Units by level and parent, ordered by code. */
    get: operations['ListUnits.list'];
    put?: never;
    /** @description Sets up a township, community or department (设立单位). Refuses with UNIT.*. */
    post: operations['CreateUnit.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One unit. UNIT.UNKNOWN when there is none. */
    get: operations['ListUnits.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{code}/name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What a unit is called, as it stands on its door. UNIT.UNKNOWN when there is none. Public: receipts name units. */
    get: operations['ListUnits.name'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/workers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Who is a grid worker in an area now, by id: of whom figures tell, also where there is nothing to count. */
    get: operations['ListWorkers.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grids': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A community's grids with their borders, in its county's latest revision in effect. */
    get: operations['ListGrids.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description What a map of an area shows, in one answer: the open units in it, the departments of its county, and its grids with
     *     their borders in the latest revision in effect.
     */
    get: operations['ReadMap.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The event catalogue in its latest version. */
    get: operations['ReadCatalogue.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The versions of the catalogue, latest first, without what is in them. */
    get: operations['ReadCatalogue.list'];
    put?: never;
    /**
     * @description Publishes the event catalogue, whole, as its next version, which never changes after that: incidents are judged by
     *     it from now on, those that run already keep theirs. For whose post reaches all counties, which run by the same one.
     *     If-Match: the latest version seen, 0 before the first. Refuses with every fault, by code.
     */
    post: operations['PublishCatalogue.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One version of the catalogue, whole. CATALOGUE.UNKNOWN when there is none of the number. */
    get: operations['ReadCatalogue.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue/validations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description What is wrong with a drafted catalogue, by the code of the item. Changes nothing. */
    post: operations['ValidateCatalogue.validate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/time-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The versions of a county's time rules (时限规则), latest first, without what is in them. Their numbers have gaps. */
    get: operations['ReadTimeRules.list'];
    put?: never;
    /**
     * @description Publishes a county's days, hours and limits (时限规则), whole, as its next version, which never changes after that:
     *     clocks that start from `validFrom` on run by it, those that run already by the one they were started by. If-Match:
     *     the latest version seen, 0 before the first. Refuses hours of units that the county does not have.
     */
    post: operations['PublishTimeRules.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/time-rules/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One version, whole, in force or not, by the number that a clock tells; `latest` for the latest. */
    get: operations['ReadTimeRules.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description The names of colleagues (staff, never reporters), for the rows on a screen, in one call; unknown ids left out. */
    post: operations['NamePeople.name'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/grid-drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The county's drafts that are neither published nor discarded, the one changed last first, a hundred at most. ACCESS.OUT_OF_SCOPE. */
    get: operations['ListGridDrafts.list'];
    put?: never;
    /**
     * @description Begins a draft of the county's next grid revision (网格修订草案). Any number may be worked on at once; the first to
     *     be published makes the others begin anew. GRID_DRAFT.NO_COUNTY; ACCESS.OUT_OF_SCOPE.
     */
    post: operations['BeginGridDraft.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/grids/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Puts one grid into the draft, or replaces the one with this code. What is wrong with it, validation says. */
    post: operations['ChangeGridDraft.put'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/grids/{code}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Takes one grid out of the draft. GRID_DRAFT.NO_GRID when it isn't in it. */
    post: operations['ChangeGridDraft.remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/edits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Puts and takes out several grids at once, as an editor has drawn them: a border that moves is a border of two grids,
     *     and nobody sees it moved on one side only. Each grid counts the version up by one. GRID_DRAFT.NO_GRID for one to
     *     take out that is not there; GRID_DRAFT.CODE_TWICE.
     */
    post: operations['EditGridDraft.edit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/geojson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The draft's grids as GeoJSON, in the form that the import takes; on the record before they are given. */
    get: operations['ReadGridDraft.export'];
    put?: never;
    /**
     * @description Replaces all grids of the draft by those of a GeoJSON FeatureCollection (RFC 7946): per feature a Polygon, and
     *     `properties` with code, community, name, households, kind. As application/geo+json it may have up to 16 MB, as
     *     application/json 256 kB like everything else. GRID_DRAFT.CODE_TWICE.
     */
    post: operations['ImportGridDraft.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The draft: its version, what it is based on, how many grids it has. */
    get: operations['ReadGridDraft.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/validation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Everything that is wrong with the draft (网格校验), each fault with the grids concerned and a place to look at, and
     *     the balance of areas (square metres) and households. Incidents per grid are casebook's to tell, not the registry's.
     */
    get: operations['ValidateGridDraft.validate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Publishes the draft as the county's next revision, which never changes after that. Refuses a draft with faults
     *     (GRID_DRAFT.FAULTY names the first hundred), one that is based on an older revision (GRID_DRAFT.BASE_REPLACED),
     *     and a time in the past. If-Match: the version that was validated.
     */
    post: operations['PublishGridDraft.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-drafts/{draftId}/discarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Gives the draft up (放弃草案), with all that is drawn on it: it can't be had again. If-Match: the version that was
     *     seen, so that nobody throws away what somebody else has just drawn.
     */
    post: operations['DiscardGridDraft.discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A county's published revisions, latest first. */
    get: operations['ReadGridRevisions.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-revisions/{revision}/geojson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description One revision as a GeoJSON FeatureCollection, in the form that a draft's import takes; on the record before it is
     *     given. GRID_REVISION.UNKNOWN.
     */
    get: operations['ReadGridRevisions.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grid-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description 网格编码 Every code that a community's grids have had in any published revision. */
    get: operations['ReadGridCodes.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{code}/renamings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Gives a unit another name (更名); its code, posts and work stay. Refuses with UNIT.*. */
    post: operations['RenameUnit.rename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{code}/abolitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Closes a unit from now on (撤销); its open work and its posts pass to the successor. Refuses with UNIT.*. */
    post: operations['AbolishUnit.abolish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/unit-mergers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Merges units into one (合并), all or none: the others are closed, and it succeeds them. Refuses with UNIT.*. */
    post: operations['MergeUnits.merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Staff by name, with the posts they hold or will hold within the reader’s area; posts elsewhere are left out. */
    get: operations['ListPeople.list'];
    put?: never;
    /**
     * @description Enters somebody new (新增人员) with the first post they hold: nobody is here without one. What they sign in with,
     *     identity gives them. Refuses with POST.*.
     */
    post: operations['EnterPerson.enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/posts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * @description Posts by unit, by person, or both, ordered by id; those outside the reader's area are left out. `next`: the `after`
     *     of the next page, or null.
     */
    get: operations['ListPosts.list'];
    put?: never;
    /** @description Gives somebody else a post (任岗). In effect on their open sessions within a minute. Refuses with POST.*. */
    post: operations['GrantPost.grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/posts/{postId}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Takes a post from somebody else (免岗), and with it whatever stands in for it. Without effect on their open sessions
     *     no later than in a minute. Answers how many ended. Refuses with POST.*.
     */
    post: operations['WithdrawPost.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/posts/{postId}/delegations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Has somebody else act under a post for a time (委托): done by its holder, or by the security officer of its area.
     *     What they do names both. It ends with the post. Answers the id of the post that stands in. Refuses with POST.*.
     */
    post: operations['DelegatePost.delegate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/posts/{postId}/delegation-ends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Ends a delegation early, by whose post it is or the security officer. POST.NOT_A_DELEGATION, POST.ENDED. */
    post: operations['DelegatePost.end'];
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
     * @description Reasons and notes that the registry took, for the rows on a screen, in one call. Each was kept for those with one
     *     permission in one area; all others are left out. That they were shown is on the record before the answer.
     */
    post: operations['ReadRegistryTexts.query'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/routing-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The versions of a county's routing rules (派遣规则), latest first, without what is in them. */
    get: operations['ReadRoutingRules.list'];
    put?: never;
    /**
     * @description Publishes a county's routing rules (派遣规则), whole, as its next version, which never changes after that. If-Match:
     *     the latest version seen, 0 before the first. Refuses a table with faults (ROUTING_RULES.FAULTY names a hundred).
     */
    post: operations['PublishRoutingRules.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/routing-rules/validations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description What is wrong with a drafted table of routing rules: rules that are never reached, units and areas that are not
     *     there, subcategories that nobody would get. Changes nothing.
     */
    post: operations['ValidateRoutingRules.validate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/routing-rules/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One version, whole, in force or not; `latest` for the latest. */
    get: operations['ReadRoutingRules.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/admission-lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The versions of a county's admission list (准入清单), latest first, without what is on them. */
    get: operations['ReadAdmissionLists.list'];
    put?: never;
    /**
     * @description Publishes what a county's communities and townships may be given (准入清单), whole, as its next version. If-Match:
     *     the latest version seen, 0 before the first. Single types are admitted by application.
     */
    post: operations['PublishAdmissionList.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/counties/{county}/admission-lists/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One version, whole, in force or not; `latest` for the latest. */
    get: operations['ReadAdmissionLists.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admission-applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A county's applications for admission (准入申请), latest first, two hundred at most. Texts are read apart. */
    get: operations['ListAdmissionApplications.list'];
    put?: never;
    /**
     * @description A department applies for a type of incident to be admitted to its county's communities or townships (准入申请). The
     *     townships are asked, each for its communities as well. Refuses with ADMISSION.*.
     */
    post: operations['ApplyForAdmission.apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admission-applications/{applicationId}/opinions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description A township that was asked says whether it agrees (征求意见), once. Refuses with ADMISSION.*. */
    post: operations['GiveAdmissionOpinion.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admission-applications/{applicationId}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description The county decides (准入决定): by the simple procedure where all townships agree, else as its committee decided. What is
     *     admitted ends in a notice (工作告知单) and stands on the county's next list. Refuses with ADMISSION.*.
     */
    post: operations['DecideOnAdmission.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duty/shifts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The roster (值班表) of a command centre: shifts that overlap the time asked for, in order, 1,000 at the most. */
    get: operations['ReadRoster.shifts'];
    put?: never;
    /** @description Puts somebody on the roster (排班) who holds the post all that time. Refuses with DUTY.*. */
    post: operations['PlanShift.plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duty/shifts/{shiftId}/cancellations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Takes a shift off the roster. DUTY.SHIFT_UNKNOWN, DUTY.SHIFT_CANCELLED, DUTY.HANDED_OVER. */
    post: operations['PlanShift.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duty/handovers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The last fifty handovers (交接班) of a command centre, the latest first. */
    get: operations['ReadRoster.handovers'];
    put?: never;
    /**
     * @description Hands one's desk over (交班) to somebody on the roster, with a note and what one's screen shows as open; that is
     *     recorded as stated. Once per shift. Refuses with DUTY.*.
     */
    post: operations['HandOverShift.handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duty/handovers/{handoverId}/take-overs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description The incoming confirms (接班). DUTY.HANDOVER_UNKNOWN, DUTY.NOT_HANDED_TO_YOU; DUTY.TAKEN_OVER the second time, DUTY.RECALLED. */
    post: operations['TakeOverShift.takeOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duty/handovers/{handoverId}/recalls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description The outgoing takes a handover back (交班撤回) whose incoming does not come, and may hand over to somebody else.
     *     DUTY.HANDOVER_UNKNOWN, DUTY.NOT_HANDED_BY_YOU, DUTY.TAKEN_OVER, DUTY.RECALLED.
     */
    post: operations['RecallHandover.recall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/positions/own': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether one’s own position is shared, and what is known of it. */
    get: operations['SharePosition.own'];
    put?: never;
    /**
     * @description Says where one is now, in place of where one was; of neither anything is kept elsewhere, so no Idempotency-Key.
     *     POSITION.NOT_SHARED unless one has begun to share.
     */
    post: operations['SharePosition.tell'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/positions/own/sharing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * @description Begins to share one’s position (共享位置) with the command centre and the township around one’s post, until one
     *     stops or the phone is silent for two hours. That it began is on record.
     */
    post: operations['SharePosition.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/positions/own/sharing-ends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description No longer shares it: where one was is forgotten at once. That it ended is on record. */
    post: operations['SharePosition.stop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/positions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Where the grid workers and leaders of an area last were who share it, within the last two hours. */
    get: operations['ReadPositions.within'];
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
    Unit: {
      code: string;
      name: string;
      nameEn: string | null;
      level: string;
      parentCode: string | null;
      synthetic: boolean;
      /** @description Closed from then on; null: open */
      validTo: string | null;
      /** @description Who has its open work from then on */
      successor: string | null;
      /** @description 网格类型 Of a grid, as it was last in force; null: no grid */
      gridKind: ('ORDINARY' | 'DEDICATED') | null;
    };
    UnitName: {
      name: string;
      nameEn: string | null;
    };
    Catalogue: {
      version: number;
      items: {
        code: string;
        majorZh: string;
        nameZh: string;
        nameEn: string;
        leadDepartment: string;
        urgent: boolean;
        secureHours: number | null;
        limit: number;
        /** @enum {string} */
        limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
        selfHandle: boolean;
        closingCondition: string;
      }[];
    };
    CatalogueFault: {
      code: string;
      /** @enum {string} */
      fault:
        | 'CODE_TWICE'
        | 'MAJOR_NAMED_TWICE'
        | 'NO_DEPARTMENT'
        | 'URGENT_WITHOUT_SECURING'
        | 'SECURING_NOT_URGENT'
        | 'SECURING_AFTER_LIMIT'
        | 'PART_OF_DAY'
        | 'NAME_MISSING'
        | 'CODE_GONE';
    };
    DraftChanged: {
      /** Format: uuid */
      draftId: string;
      version: number;
    };
    UnitsClosed: {
      closed: string[];
      successor: string | null;
      /** @description How many posts the successor got */
      postsPassed: number;
      /** @description How many posts ended, those that passed included */
      postsEnded: number;
    };
    ListedPerson: {
      /** Format: uuid */
      personId: string;
      name: string;
      posts: components['schemas']['PostOfPerson'][];
    };
    PostOfPerson: {
      /** Format: uuid */
      postId: string;
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
      /** Format: date-time */
      validFrom: string;
      validTo: string | null;
      withdrawnAt: string | null;
      /** @description Whose post it is, when they stand in for somebody */
      delegatedBy: string | null;
    };
    RoutingRule: {
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
    };
    KeywordList: {
      name: string;
      words: string[];
    };
    AdmittedItem: {
      /** @enum {string} */
      level: 'community' | 'township';
      subcategory: string;
      /** @enum {string} */
      kind: 'STATUTORY' | 'UNDERTAKE' | 'ASSIST';
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
    /** @description Refused: GRID.OUTSIDE_COUNTY */
    'GRID.OUTSIDE_COUNTY-1': {
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
    /** @description Refused: ACCESS.KEYS_UNAVAILABLE, REFERENCE.NOT_READY, SERVICE.UNAVAILABLE */
    'ACCESS.KEYS_UNAVAILABLE-1': {
      headers: {
        'Retry-After'?: string;
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
    /** @description Refused: IDEMPOTENCY.KEY_MISSING, REQUEST.INVALID, REQUEST.NOT_JSON */
    'IDEMPOTENCY.KEY_MISSING-1': {
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
    /** @description Refused: UNIT.UNKNOWN */
    'UNIT.UNKNOWN-1': {
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
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, UNIT.CLOSED, UNIT.CODE_MISPLACED, UNIT.CODE_TAKEN */
    'IDEMPOTENCY.KEY_REUSED-1': {
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
    /** @description Refused: GRID.NONE_PUBLISHED */
    'GRID.NONE_PUBLISHED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CATALOGUE.NONE_PUBLISHED */
    'CATALOGUE.NONE_PUBLISHED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CATALOGUE.STALE, IDEMPOTENCY.IN_PROGRESS */
    'CATALOGUE.STALE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CATALOGUE.FAULTY, IDEMPOTENCY.KEY_REUSED */
    'CATALOGUE.FAULTY-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CATALOGUE.SEEN_MISSING */
    'CATALOGUE.SEEN_MISSING-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: CATALOGUE.UNKNOWN */
    'CATALOGUE.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COUNTY_VERSION.NO_COUNTY */
    'COUNTY_VERSION.NO_COUNTY-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COUNTY_VERSION.STALE, IDEMPOTENCY.IN_PROGRESS */
    'COUNTY_VERSION.STALE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COUNTY_VERSION.VALID_IN_PAST, IDEMPOTENCY.KEY_REUSED, TIME_RULES.FAULTY */
    'COUNTY_VERSION.VALID_IN_PAST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COUNTY_VERSION.SEEN_MISSING */
    'COUNTY_VERSION.SEEN_MISSING-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COUNTY_VERSION.UNKNOWN */
    'COUNTY_VERSION.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.NO_COUNTY */
    'GRID_DRAFT.NO_COUNTY-1': {
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
    /** @description Refused: GRID_DRAFT.UNKNOWN */
    'GRID_DRAFT.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.PUBLISHED, GRID_DRAFT.STALE, IDEMPOTENCY.IN_PROGRESS */
    'GRID_DRAFT.PUBLISHED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.DISCARDED */
    'GRID_DRAFT.DISCARDED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.VERSION_MISSING */
    'GRID_DRAFT.VERSION_MISSING-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.NO_GRID, IDEMPOTENCY.KEY_REUSED */
    'GRID_DRAFT.NO_GRID-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.CODE_TWICE, GRID_DRAFT.NO_GRID, IDEMPOTENCY.KEY_REUSED */
    'GRID_DRAFT.CODE_TWICE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.CODE_TWICE, IDEMPOTENCY.KEY_REUSED */
    'GRID_DRAFT.CODE_TWICE-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.BASE_REPLACED, GRID_DRAFT.PUBLISHED, GRID_DRAFT.STALE, IDEMPOTENCY.IN_PROGRESS */
    'GRID_DRAFT.BASE_REPLACED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_DRAFT.EFFECTIVE_IN_PAST, GRID_DRAFT.FAULTY, IDEMPOTENCY.KEY_REUSED */
    'GRID_DRAFT.EFFECTIVE_IN_PAST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: GRID_REVISION.UNKNOWN */
    'GRID_REVISION.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, UNIT.CLOSED, UNIT.NOT_MANAGED_HERE */
    'IDEMPOTENCY.KEY_REUSED-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, UNIT.CLOSED, UNIT.NOT_EMPTY, UNIT.NOT_MANAGED_HERE, UNIT.SUCCESSOR_MISSING, UNIT.SUCCESSOR_UNFIT */
    'IDEMPOTENCY.KEY_REUSED-4': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, POST.PERIOD, POST.ROLE_UNFIT, UNIT.CLOSED */
    'IDEMPOTENCY.KEY_REUSED-5': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: PERSON.UNKNOWN, UNIT.UNKNOWN */
    'PERSON.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, POST.HELD_ALREADY, POST.OWN, POST.PERIOD, POST.ROLE_UNFIT, POST.SEPARATION_OF_DUTIES, UNIT.CLOSED */
    'IDEMPOTENCY.KEY_REUSED-6': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: POST.UNKNOWN */
    'POST.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, POST.ENDED, POST.OWN */
    'IDEMPOTENCY.KEY_REUSED-7': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: PERSON.UNKNOWN, POST.UNKNOWN */
    'PERSON.UNKNOWN-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, POST.DELEGATION_NOT_PASSED_ON, POST.ENDED, POST.HELD_ALREADY, POST.OWN, POST.PERIOD, POST.ROLE_UNFIT, POST.SEPARATION_OF_DUTIES, UNIT.CLOSED */
    'IDEMPOTENCY.KEY_REUSED-8': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: IDEMPOTENCY.KEY_REUSED, POST.ENDED, POST.NOT_A_DELEGATION */
    'IDEMPOTENCY.KEY_REUSED-9': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: COUNTY_VERSION.VALID_IN_PAST, IDEMPOTENCY.KEY_REUSED, ROUTING_RULES.FAULTY */
    'COUNTY_VERSION.VALID_IN_PAST-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ADMISSION_LIST.FAULTY, COUNTY_VERSION.VALID_IN_PAST, IDEMPOTENCY.KEY_REUSED */
    'ADMISSION_LIST.FAULTY-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ADMISSION.ADMITTED_ALREADY, ADMISSION.APPLIED_ALREADY, ADMISSION.NO_DEPARTMENT, ADMISSION.UNKNOWN_SUBCATEGORY, IDEMPOTENCY.KEY_REUSED */
    'ADMISSION.ADMITTED_ALREADY-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ADMISSION.UNKNOWN */
    'ADMISSION.UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ADMISSION.DECIDED, IDEMPOTENCY.IN_PROGRESS */
    'ADMISSION.DECIDED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ADMISSION.NOT_ASKED, ADMISSION.OPINION_GIVEN, IDEMPOTENCY.KEY_REUSED */
    'ADMISSION.NOT_ASKED-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: ADMISSION.NOT_ALL_AGREE, ADMISSION.OWN_APPLICATION, IDEMPOTENCY.KEY_REUSED */
    'ADMISSION.NOT_ALL_AGREE-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: PERSON.UNKNOWN */
    'PERSON.UNKNOWN-3': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.NO_POST, DUTY.OVERLAP, DUTY.PERIOD, IDEMPOTENCY.KEY_REUSED */
    'DUTY.NO_POST-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.SHIFT_UNKNOWN */
    'DUTY.SHIFT_UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.HANDED_OVER, DUTY.SHIFT_CANCELLED, IDEMPOTENCY.KEY_REUSED */
    'DUTY.HANDED_OVER-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.HANDED_OVER, DUTY.INCOMING_NOT_ON_ROSTER, DUTY.NOT_ON_ROSTER, DUTY.SHIFT_CANCELLED, IDEMPOTENCY.KEY_REUSED */
    'DUTY.HANDED_OVER-2': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.HANDOVER_UNKNOWN */
    'DUTY.HANDOVER_UNKNOWN-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.NOT_HANDED_TO_YOU, DUTY.RECALLED, DUTY.TAKEN_OVER, IDEMPOTENCY.KEY_REUSED */
    'DUTY.NOT_HANDED_TO_YOU-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: DUTY.NOT_HANDED_BY_YOU, DUTY.RECALLED, DUTY.TAKEN_OVER, IDEMPOTENCY.KEY_REUSED */
    'DUTY.NOT_HANDED_BY_YOU-1': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Refused: POSITION.NOT_SHARED */
    'POSITION.NOT_SHARED-1': {
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
  'LocatePoint.locate': {
    parameters: {
      query: {
        lng: number;
        lat: number;
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
            grid: string;
            revision: number;
            community: string;
            township: string;
            county: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['GRID.OUTSIDE_COUNTY-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-1'];
    };
  };
  'ListUnits.list': {
    parameters: {
      query?: {
        level?: 'city' | 'county' | 'township' | 'community' | 'grid' | 'department';
        parent?: string;
        closed?: 'true' | 'false';
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
          'application/json': components['schemas']['Unit'][];
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
  'CreateUnit.create': {
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
          /** @description 编码: 12 digits for townships and communities, D<county’s 6 digits>-<key> for departments */
          code: string;
          /** @enum {string} */
          level: 'township' | 'community' | 'department';
          /** @description 上级单位: the county, or a community’s township */
          parentCode: string;
          /** @description 名称 */
          name: string;
          /**
           * @description Its English name
           * @default null
           */
          nameEn?: string | null;
          /** @description 事由 Why; the text stays with the registry */
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
            code: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ListUnits.one': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        code: string;
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
          'application/json': components['schemas']['Unit'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ListUnits.name': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
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
          'application/json': components['schemas']['UnitName'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['SERVICE.UNAVAILABLE-1'];
    };
  };
  'ListWorkers.list': {
    parameters: {
      query: {
        unit: string & (unknown & unknown);
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
            /** Format: uuid */
            personId: string;
          }[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ListGrids.list': {
    parameters: {
      query: {
        community: string;
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
            revision: number;
            grids: {
              code: string;
              name: string;
              /** @description GeoJSON polygon coordinates, degrees */
              polygon: [number, number][][];
              households: number;
              /**
               * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
               * @enum {string}
               */
              kind: 'ORDINARY' | 'DEDICATED';
              synthetic: boolean;
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['GRID.NONE_PUBLISHED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadMap.read': {
    parameters: {
      query: {
        area: string;
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
            units: {
              code: string;
              name: string;
              nameEn: string | null;
              /** @enum {string} */
              level: 'county' | 'township' | 'community' | 'department';
              parentCode: string | null;
            }[];
            /** @description Of the grids; 0 where none are published */
            revision: number;
            grids: {
              code: string;
              name: string;
              nameEn: string | null;
              /** @description GeoJSON polygon coordinates, degrees */
              polygon: [number, number][][];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadCatalogue.read': {
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
          'application/json': components['schemas']['Catalogue'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['CATALOGUE.NONE_PUBLISHED-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadCatalogue.list': {
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
            version: number;
            /** @description How many */
            items: number;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service; null: long ago */
            publishedBy: string | null;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          }[];
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
  'PublishCatalogue.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The latest version that the sender saw, 0 before the first */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: {
            code: string;
            majorZh: string;
            nameZh: string;
            nameEn: string;
            leadDepartment: string;
            urgent: boolean;
            secureHours: number | null;
            limit: number;
            /** @enum {string} */
            limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            selfHandle: boolean;
            closingCondition: string;
          }[];
          /** @description 事由 Why; the text stays with the registry */
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
            version: number;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['CATALOGUE.STALE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['CATALOGUE.FAULTY-1'];
      428: components['responses']['CATALOGUE.SEEN_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadCatalogue.one': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        version: string;
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
          'application/json': components['schemas']['Catalogue'];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['CATALOGUE.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ValidateCatalogue.validate': {
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
          items: {
            code: string;
            majorZh: string;
            nameZh: string;
            nameEn: string;
            leadDepartment: string;
            urgent: boolean;
            secureHours: number | null;
            limit: number;
            /** @enum {string} */
            limitKind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            selfHandle: boolean;
            closingCondition: string;
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
            faults: components['schemas']['CatalogueFault'][];
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadTimeRules.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          }[];
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
  'PublishTimeRules.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The latest version that the sender saw, 0 before the first */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Days that are here otherwise than by law, as in {"2026-10-08": "DAY_OFF"}; the law’s are added
           * @default {}
           */
          days?: {
            [key: string]: 'WORKDAY' | 'DAY_OFF';
          };
          /** @description 工作时间 as in [["08:30","12:00"],["14:00","17:30"]], Asia/Shanghai */
          hours: [string, string][];
          /**
           * @description Units that work at other hours, or AROUND_THE_CLOCK
           * @default {}
           */
          unitHours?: {
            [key: string]: [string, string][] | 'AROUND_THE_CLOCK';
          };
          stageLimits: {
            registration: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            urgentRegistration: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            verification: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            dispatch: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            acknowledgement: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            urgentAcknowledgement: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            ruling: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            approval: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            inspection: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
            confirmation: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
          };
          extensionsAllowed: number;
          longestExtension: number;
          longestSuspension: number;
          subTaskShare: number;
          reopeningDays: number;
          reminders: number[];
          redCardAfter: {
            limit: number;
            /** @enum {string} */
            kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
          };
          /**
           * Format: date-time
           * @description 生效时间 From when it holds, with a time zone; at once when left out
           */
          validFrom?: string;
          /** @description 事由 Why it is published; the text stays with the registry */
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['COUNTY_VERSION.NO_COUNTY-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['COUNTY_VERSION.STALE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['COUNTY_VERSION.VALID_IN_PAST-1'];
      428: components['responses']['COUNTY_VERSION.SEEN_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadTimeRules.one': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
        version: string;
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
            days: {
              [key: string]: 'WORKDAY' | 'DAY_OFF';
            };
            hours: [string, string][];
            unitHours: {
              [key: string]: [string, string][] | 'AROUND_THE_CLOCK';
            };
            stageLimits: {
              registration: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              urgentRegistration: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              verification: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              dispatch: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              acknowledgement: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              urgentAcknowledgement: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              ruling: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              approval: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              inspection: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
              confirmation: {
                limit: number;
                /** @enum {string} */
                kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
              };
            };
            extensionsAllowed: number;
            longestExtension: number;
            longestSuspension: number;
            subTaskShare: number;
            reopeningDays: number;
            reminders: number[];
            redCardAfter: {
              limit: number;
              /** @enum {string} */
              kind: 'urgent_hour' | 'work_hour' | 'work_day' | 'natural_day';
            };
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['COUNTY_VERSION.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'NamePeople.name': {
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
            name: string;
          }[];
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
  'ListGridDrafts.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
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
            draftId: string;
            version: number;
            /** @description The county’s latest revision when the draft was begun */
            basedOn: number | null;
            /** Format: uuid */
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
          }[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'BeginGridDraft.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description LATEST: with the grids of the county’s latest revision; EMPTY: with none, to import GeoJSON
           * @enum {string}
           */
          from: 'LATEST' | 'EMPTY';
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
          'application/json': components['schemas']['DraftChanged'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.NO_COUNTY-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ChangeGridDraft.put': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The version of the draft that the sender saw */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        code: string;
        draftId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 社区 Code of its community, 12 digits */
          community: string | null;
          /** @description 名称 */
          name: string;
          /** @description 户数 */
          households: number;
          /**
           * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
           * @default ORDINARY
           * @enum {string}
           */
          kind?: 'ORDINARY' | 'DEDICATED';
          /**
           * @description Made up, for a demo
           * @default false
           */
          synthetic?: boolean;
          /** @description GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7 */
          polygon: number[][][];
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
          'application/json': components['schemas']['DraftChanged'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['GRID_DRAFT.PUBLISHED-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      428: components['responses']['GRID_DRAFT.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ChangeGridDraft.remove': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The version of the draft that the sender saw */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        code: string;
        draftId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftChanged'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['GRID_DRAFT.PUBLISHED-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['GRID_DRAFT.NO_GRID-1'];
      428: components['responses']['GRID_DRAFT.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'EditGridDraft.edit': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The version of the draft that the sender saw */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          put: {
            code: string;
            /** @description 社区 Code of its community, 12 digits */
            community: string | null;
            /** @description 名称 */
            name: string;
            /** @description 户数 */
            households: number;
            /**
             * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
             * @default ORDINARY
             * @enum {string}
             */
            kind?: 'ORDINARY' | 'DEDICATED';
            /**
             * @description Made up, for a demo
             * @default false
             */
            synthetic?: boolean;
            /** @description GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7 */
            polygon: number[][][];
          }[];
          remove: string[];
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
          'application/json': components['schemas']['DraftChanged'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['GRID_DRAFT.PUBLISHED-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['GRID_DRAFT.CODE_TWICE-1'];
      428: components['responses']['GRID_DRAFT.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadGridDraft.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
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
            /** @constant */
            type: 'FeatureCollection';
            features: {
              /** @constant */
              type: 'Feature';
              properties: {
                /** @description 网格编码, 15 digits */
                code: string;
                /** @description 社区 Code of its community, 12 digits */
                community: string | null;
                /** @description 名称 */
                name: string;
                /** @description 户数 */
                households: number;
                /**
                 * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
                 * @default ORDINARY
                 * @enum {string}
                 */
                kind: 'ORDINARY' | 'DEDICATED';
                /**
                 * @description Made up, for a demo
                 * @default false
                 */
                synthetic: boolean;
              };
              geometry: {
                /** @constant */
                type: 'Polygon';
                /** @description GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7 */
                coordinates: unknown[][];
              };
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ImportGridDraft.import': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The version of the draft that the sender saw */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/geo+json': {
          /** @constant */
          type: 'FeatureCollection';
          features: {
            /** @constant */
            type: 'Feature';
            properties: {
              /** @description 网格编码, 15 digits */
              code: string;
              /** @description 社区 Code of its community, 12 digits */
              community: string | null;
              /** @description 名称 */
              name: string;
              /** @description 户数 */
              households: number;
              /**
               * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
               * @default ORDINARY
               * @enum {string}
               */
              kind?: 'ORDINARY' | 'DEDICATED';
              /**
               * @description Made up, for a demo
               * @default false
               */
              synthetic?: boolean;
            };
            geometry: {
              /** @constant */
              type: 'Polygon';
              /** @description GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7 */
              coordinates: number[][][];
            };
          }[];
        };
        'application/json': {
          /** @constant */
          type: 'FeatureCollection';
          features: {
            /** @constant */
            type: 'Feature';
            properties: {
              /** @description 网格编码, 15 digits */
              code: string;
              /** @description 社区 Code of its community, 12 digits */
              community: string | null;
              /** @description 名称 */
              name: string;
              /** @description 户数 */
              households: number;
              /**
               * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
               * @default ORDINARY
               * @enum {string}
               */
              kind?: 'ORDINARY' | 'DEDICATED';
              /**
               * @description Made up, for a demo
               * @default false
               */
              synthetic?: boolean;
            };
            geometry: {
              /** @constant */
              type: 'Polygon';
              /** @description GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7 */
              coordinates: number[][][];
            };
          }[];
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
          'application/json': components['schemas']['DraftChanged'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['GRID_DRAFT.PUBLISHED-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['GRID_DRAFT.CODE_TWICE-2'];
      428: components['responses']['GRID_DRAFT.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadGridDraft.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
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
            draftId: string;
            county: string;
            version: number;
            /** @description The county’s latest revision when the draft was begun */
            basedOn: number | null;
            publishedAs: number | null;
            grids: number;
            /** @description SHA-256, hex: the same as that of a revision with the same grids */
            contentDigest: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ValidateGridDraft.validate': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
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
            /** @description None: the grids may be published */
            faults: {
              /** @enum {string} */
              code:
                | 'NO_GRIDS'
                | 'RING_INVALID'
                | 'SELF_INTERSECTION'
                | 'OVERLAP'
                | 'GAP'
                | 'HOLE'
                | 'ENCLAVE'
                | 'SLIVER'
                | 'T_JUNCTION'
                | 'BORDER_MISMATCH'
                | 'COUNTY_NOT_COVERED'
                | 'BEYOND_COUNTY'
                | 'COUNTY_BOUNDARY_UNKNOWN'
                | 'ACROSS_COMMUNITIES'
                | 'COMMUNITY_MISSING'
                | 'COMMUNITY_UNKNOWN'
                | 'CODE_INVALID'
                | 'CODE_NOT_OF_COMMUNITY'
                | 'CODE_TWICE'
                | 'CODE_RETIRED';
              zh: string;
              en: string;
              /** @description Codes of the grids concerned, ascending */
              grids: string[];
              /** @description Where to look; null for what has no place */
              at: {
                lng: number;
                lat: number;
              } | null;
            }[];
            /** @description Null while an outline is not sound; areas in square metres */
            balance: {
              grids: number;
              area: {
                total: number;
                least: number;
                median: number;
                most: number;
              };
              households: {
                total: number;
                least: number;
                median: number;
                most: number;
              };
              loads: {
                code: string;
                area: number;
                households: number;
              }[];
            } | null;
            version: number;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'PublishGridDraft.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The version of the draft that the sender saw */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date-time
           * @description 生效时间 When the grids come into force, with a time zone; at once when left out
           */
          effectiveAt?: string;
          /** @description 事由 Why; the text stays with the registry */
          reason?: string;
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
            revision: number;
            county: string;
            grids: number;
            digest: string;
            /** Format: date-time */
            effectiveAt: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['GRID_DRAFT.BASE_REPLACED-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['GRID_DRAFT.EFFECTIVE_IN_PAST-1'];
      428: components['responses']['GRID_DRAFT.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'DiscardGridDraft.discard': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The version of the draft that the sender saw */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftChanged'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['GRID_DRAFT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['GRID_DRAFT.PUBLISHED-1'];
      410: components['responses']['GRID_DRAFT.DISCARDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-2'];
      428: components['responses']['GRID_DRAFT.VERSION_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadGridRevisions.list': {
    parameters: {
      query: {
        county: string;
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
            revision: number;
            county: string;
            grids: number;
            /** @description As in the manifest */
            digest: string;
            /** Format: date-time */
            effectiveAt: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
          }[];
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
  'ReadGridRevisions.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        revision: string;
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
            /** @constant */
            type: 'FeatureCollection';
            features: {
              /** @constant */
              type: 'Feature';
              properties: {
                /** @description 网格编码, 15 digits */
                code: string;
                /** @description 社区 Code of its community, 12 digits */
                community: string | null;
                /** @description 名称 */
                name: string;
                /** @description 户数 */
                households: number;
                /**
                 * @description 网格类型 基础 ORDINARY, 专属 DEDICATED
                 * @default ORDINARY
                 * @enum {string}
                 */
                kind: 'ORDINARY' | 'DEDICATED';
                /**
                 * @description Made up, for a demo
                 * @default false
                 */
                synthetic: boolean;
              };
              geometry: {
                /** @constant */
                type: 'Polygon';
                /** @description GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7 */
                coordinates: unknown[][];
              };
            }[];
            revision: number;
            contentDigest: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['GRID_REVISION.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadGridCodes.read': {
    parameters: {
      query: {
        community: string;
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
            /** @description Ascending; those of retired grids among them: none is ever used again */
            used: string[];
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
  'RenameUnit.rename': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 名称 */
          name: string;
          /**
           * @description Its English name
           * @default null
           */
          nameEn?: string | null;
          /** @description 事由 Why; the text stays with the registry */
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
            code: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-3'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'AbolishUnit.abolish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description 承接单位 Who has its open work and its posts from now on
           * @default null
           */
          successor?: string | null;
          /** @description 事由 Why; the text stays with the registry */
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
          'application/json': components['schemas']['UnitsClosed'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-4'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'MergeUnits.merge': {
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
          /** @description 被合并单位 The units that go */
          units: string[];
          /** @description 合并后单位 The unit that stays; set up first when it is new */
          into: string;
          /** @description 事由 Why; the text stays with the registry */
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
          'application/json': components['schemas']['UnitsClosed'];
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-4'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ListPeople.list': {
    parameters: {
      query?: {
        name?: string;
        role?:
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
        unit?: string;
        ended?: 'true' | 'false';
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
            people: components['schemas']['ListedPerson'][];
            /** @description How many there are on all pages */
            total: number;
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'EnterPerson.enter': {
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
           * Format: date-time
           * @description From when on; now when not given
           */
          from?: string;
          /** @description Until when; for good when not given */
          to?: string | null;
          /** @description 事由 Why; the text stays with the registry */
          reason: string;
          /** @description 姓名 Stays with the registry: events carry the person’s id */
          name: string;
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
            personId: string;
            /** Format: uuid */
            postId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['UNIT.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-5'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ListPosts.list': {
    parameters: {
      query?: {
        unit?: string;
        person?: string;
        ended?: 'true' | 'false';
        after?: string;
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
            posts: {
              /** Format: uuid */
              postId: string;
              /** Format: uuid */
              person: string;
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
              /** Format: date-time */
              validFrom: string;
              validTo: string | null;
              withdrawnAt: string | null;
              /** @description Which post it stands in for */
              delegationOf: string | null;
              /** @description Whose that is */
              delegatedBy: string | null;
            }[];
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
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'GrantPost.grant': {
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
          /** Format: uuid */
          personId: string;
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
           * Format: date-time
           * @description From when on; now when not given
           */
          from?: string;
          /** @description Until when; for good when not given */
          to?: string | null;
          /** @description 事由 Why; the text stays with the registry */
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
            postId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['PERSON.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-6'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'WithdrawPost.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 事由 Why; the text stays with the registry */
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
            /** @description How many posts */
            ended: number;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['POST.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-7'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'DelegatePost.delegate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description 受托人 Who acts under the post meanwhile
           */
          personId: string;
          /**
           * Format: date-time
           * @description From when on; now when not given
           */
          from?: string;
          /**
           * Format: date-time
           * @description Until when
           */
          to: string;
          /** @description 事由 Why; the text stays with the registry */
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
            /**
             * Format: uuid
             * @description Of the post that stands in
             */
            postId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['PERSON.UNKNOWN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-8'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'DelegatePost.end': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 事由 Why; the text stays with the registry */
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
            /** @description How many posts */
            ended: number;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['POST.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['IDEMPOTENCY.KEY_REUSED-9'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadRegistryTexts.query': {
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
            textId: string;
            content: string;
          }[];
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
  'ReadRoutingRules.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          }[];
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
  'PublishRoutingRules.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The latest version that the sender saw, 0 before the first */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 派遣规则 In the order in which they are asked; the first that applies is taken */
          rules: components['schemas']['RoutingRule'][];
          /**
           * @description 关键词 Lists of words that rules may name
           * @default []
           */
          keywordLists?: components['schemas']['KeywordList'][];
          /**
           * Format: date-time
           * @description 生效时间 From when it holds, with a time zone; at once when left out
           */
          validFrom?: string;
          /** @description 事由 Why it is published; the text stays with the registry */
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['COUNTY_VERSION.NO_COUNTY-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['COUNTY_VERSION.STALE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['COUNTY_VERSION.VALID_IN_PAST-2'];
      428: components['responses']['COUNTY_VERSION.SEEN_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ValidateRoutingRules.validate': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 派遣规则 In the order in which they are asked; the first that applies is taken */
          rules: components['schemas']['RoutingRule'][];
          /**
           * @description 关键词 Lists of words that rules may name
           * @default []
           */
          keywordLists?: components['schemas']['KeywordList'][];
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
            findings: {
              /** @enum {string} */
              kind:
                | 'NUMBER_TWICE'
                | 'KEYWORD_LIST_TWICE'
                | 'UNREACHABLE'
                | 'UNKNOWN_UNIT'
                | 'CLOSED_UNIT'
                | 'UNIT_TWICE'
                | 'UNKNOWN_AREA'
                | 'UNKNOWN_SUBCATEGORY'
                | 'UNKNOWN_KEYWORD_LIST'
                | 'UNCOVERED';
              /** @description Its number; null for what no rule is about */
              rule: number | null;
              /** @description The unit, area, subcategory or list; for UNREACHABLE the numbers of the rules before it */
              about: string;
              /** @description Whether it must be mended before the rules can be published */
              fault: boolean;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadRoutingRules.one': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
        version: string;
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
            /** @description 派遣规则 In the order in which they are asked; the first that applies is taken */
            rules: components['schemas']['RoutingRule'][];
            /**
             * @description 关键词 Lists of words that rules may name
             * @default []
             */
            keywordLists: components['schemas']['KeywordList'][];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['COUNTY_VERSION.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadAdmissionLists.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          }[];
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
  'PublishAdmissionList.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The latest version that the sender saw, 0 before the first */
        'If-Match': string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 准入事项 What each level may be given, and by which duty; all else is refused to it */
          items: components['schemas']['AdmittedItem'][];
          /**
           * Format: date-time
           * @description 生效时间 From when it holds, with a time zone; at once when left out
           */
          validFrom?: string;
          /** @description 事由 Why it is published; the text stays with the registry */
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['COUNTY_VERSION.NO_COUNTY-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['COUNTY_VERSION.STALE-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ADMISSION_LIST.FAULTY-1'];
      428: components['responses']['COUNTY_VERSION.SEEN_MISSING-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadAdmissionLists.one': {
    parameters: {
      query?: never;
      header?: {
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        county: string;
        version: string;
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
            county: string;
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description The person, or `system:` or `operator:` and the service */
            publishedBy: string;
            /** @description 事由 Why; its text is read apart. Null for what a file loaded */
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            } | null;
            items: {
              /** @enum {string} */
              level: 'community' | 'township';
              subcategory: string;
              /** @enum {string} */
              kind: 'STATUTORY' | 'UNDERTAKE' | 'ASSIST';
            }[];
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      404: components['responses']['COUNTY_VERSION.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ListAdmissionApplications.list': {
    parameters: {
      query: {
        county: string;
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
            /** Format: uuid */
            applicationId: string;
            county: string;
            unit: string;
            item: components['schemas']['AdmittedItem'];
            asked: string[];
            /** Format: date-time */
            appliedAt: string;
            reason: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            };
            conditions: {
              /** Format: uuid */
              textId: string;
              commitment: string;
            };
            opinions: {
              unit: string;
              agrees: boolean;
              opinion: {
                /** Format: uuid */
                textId: string;
                commitment: string;
              };
            }[];
            decision: ('ADMITTED' | 'DENIED') | null;
            decidedAt: string | null;
            notice: {
              number: string;
              text: {
                /** Format: uuid */
                textId: string;
                commitment: string;
              };
            } | null;
            listVersion: number | null;
          }[];
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
  'ApplyForAdmission.apply': {
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
          /** @description 准入事项 What, to which level, by which duty */
          item: components['schemas']['AdmittedItem'];
          /** @description 申请理由 Stays with the registry */
          reason: string;
          /** @description 工作条件 What the level gets for it: money, people, training; stays with the registry */
          conditions: string;
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
            applicationId: string;
            /** @description The townships asked */
            asked: string[];
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
      422: components['responses']['ADMISSION.ADMITTED_ALREADY-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'GiveAdmissionOpinion.give': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        applicationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Whether the township takes it on, for itself and its communities */
          agrees: boolean;
          /** @description 意见 Stays with the registry */
          opinion: string;
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
            applicationId: string;
            unit: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['ADMISSION.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['ADMISSION.DECIDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ADMISSION.NOT_ASKED-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'DecideOnAdmission.decide': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        applicationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              /** @constant */
              decision: 'ADMITTED';
              /** @description 理由 Stays with the registry */
              reason: string;
              /** @description 会议纪要 What the committee decided: the ordinary procedure; without it, the simple one */
              minutes?: string;
              /** @description 工作告知单 */
              notice: {
                /** @description 文号 */
                number: string;
                /** @description Stays with the registry */
                text: string;
              };
            }
          | {
              /** @constant */
              decision: 'DENIED';
              /** @description 理由 Stays with the registry */
              reason: string;
              /** @description 会议纪要 What the committee decided: the ordinary procedure; without it, the simple one */
              minutes?: string;
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
            applicationId: string;
            /** @enum {string} */
            procedure: 'SIMPLE' | 'ORDINARY';
            /** @description The version of the list that has it; null where it was denied */
            listVersion: number | null;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['ADMISSION.UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['ADMISSION.DECIDED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['ADMISSION.NOT_ALL_AGREE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadRoster.shifts': {
    parameters: {
      query: {
        area: string;
        from: string;
        to: string;
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
            /** Format: uuid */
            shiftId: string;
            version: number;
            area: string;
            /** @enum {string} */
            role: 'duty_chief' | 'dispatcher' | 'intake_officer';
            /** Format: uuid */
            person: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            cancelledAt: null;
          }[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'PlanShift.plan': {
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
          /** @description The county or township whose command centre it is */
          area: string;
          /** @enum {string} */
          role: 'duty_chief' | 'dispatcher' | 'intake_officer';
          /** Format: uuid */
          personId: string;
          /** Format: date-time */
          startsAt: string;
          /** Format: date-time */
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
            shiftId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['PERSON.UNKNOWN-3'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DUTY.NO_POST-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'PlanShift.cancel': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        shiftId: string;
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
            shiftId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DUTY.SHIFT_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DUTY.HANDED_OVER-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadRoster.handovers': {
    parameters: {
      query: {
        area: string;
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
            /** Format: uuid */
            handoverId: string;
            /** @enum {string} */
            role: 'duty_chief' | 'dispatcher' | 'intake_officer';
            /** Format: uuid */
            outgoing: string;
            /** Format: uuid */
            incoming: string;
            /** @description The id of the note’s text: see `texts/query` */
            note: string | null;
            /** @description As stated by the outgoing */
            open: {
              byStage: {
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
              }[];
              overdue: number;
              casebookPosition: string | null;
            };
            /** Format: date-time */
            handedOverAt: string;
            takenOverAt: string | null;
            recalledAt: string | null;
          }[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'HandOverShift.handOver': {
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
          area: string;
          /**
           * Format: uuid
           * @description 接班人 Who takes over
           */
          incoming: string;
          /**
           * @description 交班记录; stays with the registry
           * @default null
           */
          note?: string | null;
          /** @description What was open, as the outgoing’s screen showed it */
          open: {
            byStage: {
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
            }[];
            overdue: number;
            casebookPosition: string | null;
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
            handoverId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DUTY.SHIFT_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DUTY.HANDED_OVER-2'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'TakeOverShift.takeOver': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        handoverId: string;
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
            handoverId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DUTY.HANDOVER_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DUTY.NOT_HANDED_TO_YOU-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'RecallHandover.recall': {
    parameters: {
      query?: never;
      header?: {
        /** @description Made by the sender, one per intention: the same key gives the same answer, for 90 days */
        'Idempotency-Key'?: string;
        /** @description The id of the post to act under; without it, the first of one’s posts that permits this */
        'Acting-Post'?: string;
      };
      path: {
        handoverId: string;
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
            handoverId: string;
          };
        };
      };
      400: components['responses']['IDEMPOTENCY.KEY_MISSING-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      404: components['responses']['DUTY.HANDOVER_UNKNOWN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['IDEMPOTENCY.IN_PROGRESS-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      422: components['responses']['DUTY.NOT_HANDED_BY_YOU-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'SharePosition.own': {
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
            /** @description Null while one’s position is not shared */
            sharing: {
              /** Format: date-time */
              since: string;
              /** Format: date-time */
              heardAt: string;
              position: {
                point: {
                  lng: number;
                  lat: number;
                };
                accuracy: number;
              } | null;
            } | null;
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
  'SharePosition.tell': {
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
          /** @description 精度 Metres, as the phone says */
          accuracy: number;
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
            /** Format: date-time */
            heardAt: string;
          };
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-1'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      409: components['responses']['POSITION.NOT_SHARED-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'SharePosition.begin': {
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
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date-time */
            since: string;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'SharePosition.stop': {
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
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            sharing: null;
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
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
    };
  };
  'ReadPositions.within': {
    parameters: {
      query: {
        area: string;
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
            /** Format: uuid */
            person: string;
            role: string;
            /** @description The unit of the post under which they share it */
            unit: string;
            point: {
              lng: number;
              lat: number;
            };
            /** @description Metres */
            accuracy: number;
            /** Format: date-time */
            heardAt: string;
          }[];
        };
      };
      400: components['responses']['REQUEST.INVALID-1'];
      401: components['responses']['ACCESS.NOT_SIGNED_IN-1'];
      403: components['responses']['ACCESS.FORBIDDEN-2'];
      408: components['responses']['GATEWAY.BODY_TOO_SLOW-1'];
      413: components['responses']['REQUEST.TOO_LARGE-1'];
      415: components['responses']['REQUEST.UNSUPPORTED_TYPE-1'];
      429: components['responses']['GATEWAY.TOO_MANY_REQUESTS-1'];
      503: components['responses']['ACCESS.KEYS_UNAVAILABLE-2'];
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
