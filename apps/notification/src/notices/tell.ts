import { Inject, Injectable } from '@nestjs/common';
import { type PermissionName, ruleOf } from '#access';
import type { ActorRole, Role } from '#contracts';
import { FollowedInCustody, loadIncidents } from '#custody';
import type { ReactionContext } from '#event-bus';
import type { HeldIncident } from '#lifecycle';
import { CLOCK, type Clock, countyOf, townshipOf } from '#primitives';
import { Posts } from '#reference-copy';
import { Deliveries } from '../delivering/deliveries.js';
import { type FollowedIncident, noticeOf } from '../domain/followed-incident.js';
import type { NoticeKind } from '../domain/notice.js';
import { NOTIFICATION_CONFIG, type NotificationConfig } from '../notification.config.js';
import { Webhooks } from '../webhooks/webhooks.js';
import { Notices } from './notices.js';

/** Who works at a unit's desk, whichever kind of unit it is. */
const atTheDesk: readonly Role[] = ['department_staff', 'community_staff', 'township_dispatcher'];
const day = 24 * 3_600_000;

interface Audience {
  /** Everybody at the desk of these units, and the units' own systems. */
  readonly units?: readonly string[];
  readonly people?: readonly string[];
  /** The duty chiefs (值班长) of the county as well: the level above sees what went wrong. */
  readonly chiefs?: boolean;
  /** Who in the county may take this step, by the permission table: it waits for one of them to decide. */
  readonly deciding?: PermissionName;
  /** The level above this unit: a community's township. The county's duty chiefs are above everybody ({@link chiefs}). */
  readonly above?: string | null;
  /** The unit that it is about, where that is not the one that leads. */
  readonly about?: string | null;
  /** The deadline that it is about, where it is not that of the clock that runs now. */
  readonly dueAt?: string;
}

/** Tells people and systems what has happened, in the transaction of the event that tells it. */
@Injectable()
export class Tell {
  constructor(
    private readonly notices: Notices,
    private readonly deliveries: Deliveries,
    private readonly webhooks: Webhooks,
    private readonly posts: Posts,
    @Inject(NOTIFICATION_CONFIG) private readonly config: NotificationConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `audience`: asked with the incident as it is after the event; nobody hears of what is no news any more. */
  async of(
    kind: NoticeKind,
    { manager, followed, event }: ReactionContext,
    audience: (incident: HeldIncident<FollowedIncident>) => Audience,
  ): Promise<void> {
    const at = this.clock.now();
    if (at.getTime() - Date.parse(event.time) > this.config.NEWS_DAYS * day) return;
    // A fact comes on a topic of its own, and may overtake the step that says whose it is: that one's notice follows.
    const incident = (
      followed instanceof FollowedInCustody
        ? followed.get(event.subject)
        : (await loadIncidents(manager, [event.subject], { lock: false }))[0]
    ) as HeldIncident<FollowedIncident> | undefined;
    if (!incident) return;
    const { units = [], people = [], chiefs = false, deciding, dueAt, above = null, about } = audience(incident);
    const notice = { ...noticeOf(kind, event, incident), ...(dueAt && { dueAt }), ...(about && { unit: about }) };
    const superiors = [
      ...(chiefs ? await this.centreOf(incident.scope.grid, ['duty_chief'], at) : []),
      ...(deciding ? await this.centreOf(incident.scope.grid, Object.keys(ruleOf(deciding)) as ActorRole[], at) : []),
      ...(above === null ? [] : await this.townshipOver(above, at)),
    ];
    const told = [...people, ...(await this.staffOf(units, at)), ...superiors].filter(
      (person) => person !== event.actor,
    );
    const written = await this.notices.put(manager, told, notice, at);
    await this.deliveries.toPeople(manager, written, kind, at);
    await this.webhooks.enqueue(manager, units, notice, at);
  }

  private async staffOf(units: readonly string[], at: Date): Promise<string[]> {
    const held = await Promise.all(
      [...new Set(units)].flatMap((unit) => atTheDesk.map((role) => this.posts.inUnit(unit, role, at))),
    );
    return held.flat().map(({ person }) => person);
  }

  /** Who works at the township of a community; nobody for other units. */
  private async townshipOver(unit: string, at: Date): Promise<string[]> {
    if (!/^\d{12}$/.test(unit) || townshipOf(unit) === unit) return [];
    const held = await this.posts.inUnit(townshipOf(unit), 'township_dispatcher', at);
    return held.map(({ person }) => person);
  }

  /** Who works under these posts at the command centre of the county. */
  private async centreOf(grid: string, roles: readonly ActorRole[], at: Date): Promise<string[]> {
    const held = await Promise.all(roles.map((role) => this.posts.inUnit(countyOf(grid), role, at)));
    return held.flat().map(({ person }) => person);
  }
}
