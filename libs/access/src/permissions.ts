import type { ActorRole } from '#contracts';

/**
 * How far a permission reaches under a post:
 * - `area`: incidents whose grid lies in the post's unit (a subtree of 市 → 县 → 乡镇 → 社区 → 网格);
 * - `lead-unit`: incidents that the post's unit leads;
 * - `co-unit`: incidents that the post's unit co-handles;
 * - `involved-unit`: incidents that the post's unit leads or co-handles;
 * - `inspector`: incidents that the person was asked to look at on the spot, to verify or to inspect;
 * - `reporter`: incidents that the person reported as a grid worker;
 * - `any`: not about one incident or area (reference data, own session, figures).
 */
export type Reach = 'area' | 'lead-unit' | 'co-unit' | 'involved-unit' | 'inspector' | 'reporter' | 'any';

type Rule = Partial<Record<ActorRole, readonly Reach[]>>;

const everybody = (reach: Reach): Rule => ({
  grid_worker: [reach],
  grid_leader: [reach],
  community_staff: [reach],
  township_dispatcher: [reach],
  department_staff: [reach],
  intake_officer: [reach],
  dispatcher: [reach],
  duty_chief: [reach],
  evaluator: [reach],
  auditor: [reach],
  security_admin: [reach],
  system_admin: [reach],
});

/** Who sees an incident (domain: people and what they may do, column Sees). */
const seesIncident: Rule = {
  grid_worker: ['area', 'inspector', 'reporter'],
  grid_leader: ['area', 'inspector'],
  community_staff: ['area'],
  township_dispatcher: ['area', 'inspector'],
  department_staff: ['involved-unit'],
  intake_officer: ['area'],
  dispatcher: ['area'],
  duty_chief: ['area'],
};

/** The same roles, for what is not about one incident. */
const anywhere = (rule: Rule): Rule => Object.fromEntries(Object.keys(rule).map((role) => [role, ['any']]));

/** Who sees it and has a hand in it: the worker who reported it, and whoever leads or helps where it lies. */
const worksOnIncident: Rule = {
  grid_worker: ['reporter'],
  grid_leader: ['area'],
  community_staff: ['area'],
  township_dispatcher: ['area'],
  department_staff: ['involved-unit'],
  intake_officer: ['area'],
  dispatcher: ['area'],
  duty_chief: ['area'],
};

/** The unit that must handle it: a department, or the community or township that admitted it. */
const whoLeads: Rule = {
  community_staff: ['lead-unit'],
  township_dispatcher: ['lead-unit'],
  department_staff: ['lead-unit'],
};

/** A unit that helps: one of the same kinds. */
const whoHelps: Rule = {
  community_staff: ['co-unit'],
  township_dispatcher: ['co-unit'],
  department_staff: ['co-unit'],
};

/** The one table of who may do what; what is not here is denied. */
export const permissions = {
  'session.own': everybody('any'),
  'session.revoke': { security_admin: ['any'] },
  'account.lock': { security_admin: ['any'] },
  /** Accounts of whoever holds nothing outside the officer's area, and their one-time passwords. */
  'account.manage': { security_admin: ['area'] },
  'account.read': { security_admin: ['area'] },

  'registry.read': everybody('any'),
  /** Borders and names, for maps. */
  'map.read': { ...everybody('any'), display: ['area'] },
  'people.name': everybody('any'),
  'grid.manage': { system_admin: ['area'] },
  'time-rules.manage': { system_admin: ['area'] },
  'registry-text.read': everybody('any'),
  /** What all counties run by: for whose area holds them all. */
  'catalogue.manage': { system_admin: ['area'] },
  'unit.manage': { system_admin: ['area'] },
  'routing-rules.manage': { system_admin: ['area'] },
  'admission-list.manage': { system_admin: ['area'] },
  /** Each for the unit of their post. */
  'admission.apply': { department_staff: ['any'] },
  'admission.give-opinion': { township_dispatcher: ['any'] },
  'admission.decide': { duty_chief: ['area'] },
  /** Texts of applications. */
  'admission.read': {
    community_staff: ['any'],
    township_dispatcher: ['any'],
    department_staff: ['any'],
    duty_chief: ['area'],
    system_admin: ['area'],
  },
  'post.manage': { security_admin: ['area'] },
  'post.read': { security_admin: ['area'], duty_chief: ['area'] },
  'post.delegate': everybody('any'),
  'duty.read': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'duty.manage': { duty_chief: ['area'] },
  'duty.hand-over': { dispatcher: ['area'], duty_chief: ['area'] },

  /** Where one is, from one's own phone: nobody else says it for them. */
  'position.share': { grid_worker: ['any'], grid_leader: ['any'] },
  'position.read': {
    township_dispatcher: ['area'],
    intake_officer: ['area'],
    dispatcher: ['area'],
    duty_chief: ['area'],
  },

  'incident.report-as-worker': { grid_worker: ['area'] },
  'incident.report-as-clerk': { intake_officer: ['area'] },
  'incident.report-through-open311': { machine: ['area'] },
  /** Whoever has solved a challenge: where it lies is the point's business. */
  'incident.report-as-resident': { resident: ['any'] },
  /** By receipt number and follow-up code: theirs is the one incident that these lead to. */
  'incident.follow-as-resident': { resident: ['any'] },
  'incident.register': { intake_officer: ['area'] },
  'incident.reject': { intake_officer: ['area'] },
  'incident.request-verification': { intake_officer: ['area'] },
  'incident.verify': { grid_worker: ['inspector'] },
  'incident.merge': { intake_officer: ['area'] },
  'incident.unmerge': { intake_officer: ['area'] },
  'incident.find-duplicates': { intake_officer: ['area'] },
  'incident.self-handle': { grid_worker: ['area'] },
  /** Each from their own desk: the rules say what is on it. */
  'incident.dispatch': { community_staff: ['area'], township_dispatcher: ['area'], dispatcher: ['area'] },
  'incident.escalate': {
    community_staff: ['area'],
    township_dispatcher: ['area'],
    dispatcher: ['area'],
    duty_chief: ['area'],
  },
  'incident.rule-on-return': { dispatcher: ['area'], duty_chief: ['area'] },
  'incident.transfer': { dispatcher: ['area'], duty_chief: ['area'] },
  /** While the command centre has it: to be registered, dispatched, or ruled on. */
  'incident.correct-at-centre': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'incident.correct': { duty_chief: ['area'] },
  'incident.supplement': worksOnIncident,
  'incident.request-void': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'incident.rule-on-void': { duty_chief: ['area'] },
  'incident.acknowledge': whoLeads,
  'incident.request-return': whoLeads,
  'incident.request-extension': whoLeads,
  'incident.request-suspension': whoLeads,
  /** The level above the unit; which that is, the decision says. */
  'incident.rule-on-extension': { township_dispatcher: ['area'], duty_chief: ['area'] },
  'incident.rule-on-suspension': { township_dispatcher: ['area'], duty_chief: ['area'] },
  'incident.resume': { ...whoLeads, duty_chief: ['area'] },
  'incident.secure': whoLeads,
  'incident.complete-sub-task': whoHelps,
  'incident.waive-sub-task': whoLeads,
  /** 答复模板: each for the unit of their post. */
  'answer-template.own-unit': anywhere(whoLeads),
  /** A township that tries to in an agency's place is told by a code of its own: it can't stand in for who enforces. */
  'incident.feed-back': { ...whoLeads, township_dispatcher: ['lead-unit', 'area'] },
  'incident.inspect': { grid_worker: ['inspector'], grid_leader: ['inspector'], township_dispatcher: ['inspector'] },
  'incident.assign-inspection': { duty_chief: ['area'] },
  'incident.close': { duty_chief: ['area'] },
  'incident.confirm-self-handling': { grid_leader: ['area'] },
  'incident.survey': { intake_officer: ['area'] },
  'incident.reopen': { intake_officer: ['area'], duty_chief: ['area'] },

  'incident.take-repeat-call': { intake_officer: ['area'] },
  'incident.take-withdrawal': { intake_officer: ['area'] },
  /** Who may learn the caller's number, and so may have called it. */
  'incident.note-contact': { intake_officer: ['area'], department_staff: ['lead-unit'] },
  'incident.remark': { ...worksOnIncident, grid_worker: ['area', 'inspector', 'reporter'] },
  'incident.urge': { township_dispatcher: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'incident.supervise': { duty_chief: ['area'] },

  /** 12345 work orders (工单) and what follows them, from the hotline's own system, in its county. */
  'hotline.send': { machine: ['area'] },
  'hotline.read': { intake_officer: ['area'], duty_chief: ['area'] },
  /** That callbacks get through: nothing of what an order is about. */
  'hotline.manage': { system_admin: ['area'] },

  /** Counts, for who draws grids and sees no incident. */
  'figures.by-grid': { system_admin: ['area'] },
  /** 统计数字: how many, never who called. Of one's area; of a department, by itself and by the centre. */
  'figures.read': {
    township_dispatcher: ['area'],
    department_staff: ['lead-unit'],
    dispatcher: ['area'],
    duty_chief: ['area'],
    evaluator: ['area'],
    display: ['area'],
  },
  /** Of people by name: what each worker has done. */
  'figures.read-workers': { township_dispatcher: ['area'], duty_chief: ['area'], evaluator: ['area'] },
  /** To take a table of them away, which is on record. */
  'figures.export': {
    township_dispatcher: ['area'],
    department_staff: ['lead-unit'],
    dispatcher: ['area'],
    duty_chief: ['area'],
    evaluator: ['area'],
  },
  /** 屏幕令牌: links by which a wall screen shows figures. */
  'display.manage': { duty_chief: ['area'], security_admin: ['area'] },

  'incident.view': seesIncident,
  'saved-view.own': anywhere(seesIncident),
  'text.read': seesIncident,
  'evidence.upload': {
    grid_worker: ['any'],
    grid_leader: ['any'],
    community_staff: ['any'],
    township_dispatcher: ['any'],
    department_staff: ['any'],
    intake_officer: ['any'],
    dispatcher: ['any'],
    duty_chief: ['any'],
  },
  'evidence.upload-as-resident': { resident: ['any'] },
  'evidence.view': seesIncident,
  'reporter.read-masked': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'reporter.search': { intake_officer: ['area'], duty_chief: ['area'] },
  'reporter.unmask': { intake_officer: ['area'], department_staff: ['lead-unit'] },
  /** 查看理由: why somebody looked at a caller or searched for one, in their words; never who called. */
  'look-reason.read': { auditor: ['area'] },

  /** Who talks to callers asks; who answers for the centre rules. Administrators see no incident, and can't judge. */
  'erasure.request': { intake_officer: ['area'] },
  'erasure.rule': { duty_chief: ['area'] },
  'erasure.read': { intake_officer: ['area'], duty_chief: ['area'] },
  'legal-hold.manage': { duty_chief: ['area'] },

  'inbox.own': everybody('any'),
  'contact.own': everybody('any'),
  'contact.manage': { security_admin: ['any'] },
  'webhook.manage': { system_admin: ['area'] },

  /** 接口密钥: what other systems report by. */
  'api-key.manage': { system_admin: ['area'] },

  'trail.read': { auditor: ['any'] },
  /** 卷宗: who audits, and who answers for the incident and may see its texts. */
  'dossier.read': { auditor: ['any'], duty_chief: ['area'] },
  'dead-letter.manage': { system_admin: ['any'] },
} as const satisfies Record<string, Rule>;

export type PermissionName = keyof typeof permissions;

/** What needs no post at all: whoever's last post was withdrawn can still look at the session, and end it. */
export const needsNoPost: ReadonlySet<PermissionName> = new Set(['session.own']);

/** Whether somebody may do this without any post. A wall screen is nobody: it has no session to look at or to end. */
export const isOpenTo = (posts: readonly { readonly role: ActorRole }[], permission: PermissionName): boolean =>
  needsNoPost.has(permission) && !posts.some(({ role }) => role === 'display');

export const ruleOf = (permission: PermissionName): Rule => permissions[permission];
