import type { Role } from '#contracts';

/**
 * How far a permission reaches under a post:
 * - `area`: incidents whose grid lies in the post's unit (a subtree of 市 → 县 → 乡镇 → 社区 → 网格);
 * - `lead-unit`: incidents that the post's unit leads;
 * - `involved-unit`: incidents that the post's unit leads or co-handles;
 * - `inspector`: incidents that the person was asked to inspect;
 * - `reporter`: incidents that the person reported as a grid worker;
 * - `any`: not about one incident or area (reference data, own session, figures).
 */
export type Reach = 'area' | 'lead-unit' | 'involved-unit' | 'inspector' | 'reporter' | 'any';

type Rule = Partial<Record<Role, readonly Reach[]>>;

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

/** The one table of who may do what; what is not here is denied. */
export const permissions = {
  'session.own': everybody('any'),
  'session.revoke': { security_admin: ['any'] },
  'account.lock': { security_admin: ['any'] },

  'registry.read': everybody('any'),
  'people.name': everybody('any'),
  'grid.manage': { system_admin: ['area'] },
  'registry-text.read': everybody('any'),
  'unit.manage': { system_admin: ['area'] },
  'post.manage': { security_admin: ['area'] },
  'post.read': { security_admin: ['area'], duty_chief: ['area'] },
  'post.delegate': everybody('any'),
  'duty.read': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'duty.manage': { duty_chief: ['area'] },
  'duty.hand-over': { dispatcher: ['area'], duty_chief: ['area'] },

  'incident.report-as-worker': { grid_worker: ['area'] },
  'incident.report-as-clerk': { intake_officer: ['area'] },
  'incident.register': { intake_officer: ['area'] },
  'incident.reject': { intake_officer: ['area'] },
  'incident.self-handle': { grid_worker: ['area'] },
  'incident.dispatch': { dispatcher: ['area'] },
  'incident.rule-on-return': { dispatcher: ['area'], duty_chief: ['area'] },
  'incident.transfer': { dispatcher: ['area'], duty_chief: ['area'] },
  /** While the command centre has it: to be registered, dispatched, or ruled on. */
  'incident.correct-at-centre': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'incident.correct': { duty_chief: ['area'] },
  'incident.supplement': worksOnIncident,
  'incident.request-void': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'incident.rule-on-void': { duty_chief: ['area'] },
  'incident.acknowledge': { department_staff: ['lead-unit'] },
  'incident.request-return': { department_staff: ['lead-unit'] },
  'incident.feed-back': { department_staff: ['lead-unit'] },
  'incident.inspect': { grid_worker: ['inspector'], grid_leader: ['inspector'], township_dispatcher: ['inspector'] },
  'incident.assign-inspection': { duty_chief: ['area'] },
  'incident.close': { duty_chief: ['area'] },
  'incident.confirm-self-handling': { grid_leader: ['area'] },

  'incident.take-repeat-call': { intake_officer: ['area'] },
  'incident.take-withdrawal': { intake_officer: ['area'] },
  'incident.remark': { ...worksOnIncident, grid_worker: ['area', 'inspector', 'reporter'] },
  'incident.urge': { township_dispatcher: ['area'], dispatcher: ['area'], duty_chief: ['area'] },

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
  'evidence.view': seesIncident,
  'reporter.read-masked': { intake_officer: ['area'], dispatcher: ['area'], duty_chief: ['area'] },
  'reporter.search': { intake_officer: ['area'], duty_chief: ['area'] },
  'reporter.unmask': { intake_officer: ['area'], department_staff: ['lead-unit'] },

  'trail.read': { auditor: ['any'] },
  'dead-letter.manage': { system_admin: ['any'] },
} as const satisfies Record<string, Rule>;

export type PermissionName = keyof typeof permissions;

/** What needs no post at all: whoever's last post was withdrawn can still look at the session, and end it. */
export const needsNoPost: ReadonlySet<PermissionName> = new Set(['session.own']);

export const ruleOf = (permission: PermissionName): Rule => permissions[permission];
