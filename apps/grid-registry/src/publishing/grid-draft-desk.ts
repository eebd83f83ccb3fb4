import { applyDecorators, Injectable } from '@nestjs/common';
import { accessRefusals, authorizeInArea, eventActor, type PermissionName, type SignedIn } from '#access';
import { type CommandCall, CommandShell, GoesBySeenVersion } from '#custody';
import type { DataOf } from '#contracts';
import { Refuses } from '#endpoint';
import type { EventActor } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { changeRefusal, type GridDraft } from '../domain/grid-draft/grid-draft.js';
import { refuse } from '../domain/grid-registry.refusals.js';
import { markChanged, readDraft } from '../persistence/grid-drafts.js';
import { type Publication, publishFacts } from './publication.js';

/** What a change of a draft answers: the version goes into the next one's If-Match. */
export const draftChanged = z.object({ draftId: z.uuid(), version: z.int() }).meta({ id: 'DraftChanged' });
export type DraftChanged = Readonly<z.infer<typeof draftChanged>>;

/** What work on a draft may be refused with, whatever the work. */
export const RefusesDraft = (): MethodDecorator =>
  applyDecorators(
    GoesBySeenVersion('The version of the draft that the sender saw'),
    Refuses(refuse, 'GRID_DRAFT.UNKNOWN', 'GRID_DRAFT.DISCARDED', 'GRID_DRAFT.PUBLISHED'),
    Refuses(refuse, 'GRID_DRAFT.VERSION_MISSING', 'GRID_DRAFT.STALE'),
    Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE'),
  );

export interface DraftChange extends Publication {
  readonly draft: GridDraft;
}

/** What was changed in a draft, as the record tells it. */
export type ChangedInDraft = Pick<DataOf<'registry.grid-draft-changed.v1'>, 'change' | 'grid' | 'contentDigest'>;

/** The shell around every change of a draft: key, lock, right, version seen. */
@Injectable()
export class GridDraftDesk {
  constructor(private readonly shell: CommandShell) {}

  /** Changes the draft, counts its version up and puts it on record. @throws Refused GRID_DRAFT.*, ACCESS.OUT_OF_SCOPE */
  change(
    call: CommandCall,
    draftId: string,
    work: (change: DraftChange) => Promise<ChangedInDraft>,
  ): Promise<DraftChanged> {
    return this.changeAll(call, draftId, async (change) => [await work(change)]);
  }

  /** Several changes that are one to whoever makes them: all or none, each a version of its own. @throws as `change` */
  changeAll(
    call: CommandCall,
    draftId: string,
    work: (change: DraftChange) => Promise<readonly ChangedInDraft[]>,
  ): Promise<DraftChanged> {
    return this.settle(call, draftId, async (change) => {
      let { draft } = change;
      for (const changed of await work(change)) {
        draft = { ...draft, version: await markChanged(change.manager, draft, call.who.person, change.at) };
        await recordChange(change, draft, changed);
      }
      return { draftId, version: draft.version };
    });
  }

  /** Whatever ends the work on a draft. @throws Refused GRID_DRAFT.*, ACCESS.OUT_OF_SCOPE */
  settle<A extends object>(call: CommandCall, draftId: string, work: (change: DraftChange) => Promise<A>): Promise<A> {
    return this.shell.run(call, async ({ manager, at }) => {
      const draft = await readDraft(manager, draftId, { lock: true });
      const by = actorIn(call.who, call.permission, draft.county);
      const refusal = changeRefusal(draft, call.seenVersion);
      if (refusal) throw new Refused(refusal);
      return work({ draft, manager, by, at });
    });
  }
}

/** Tells what was changed in a draft, which it is after the change. */
export async function recordChange(
  publication: Publication,
  { draftId, county, version, basedOn }: GridDraft,
  changed: ChangedInDraft,
): Promise<void> {
  const fact = { draftId, county, version, basedOn, ...changed };
  await publishFacts(publication, 'registry.grid-draft-changed.v1', [fact], () => draftId);
}

/** As whom somebody acts in a county. @throws Refused ACCESS.OUT_OF_SCOPE */
export function actorIn(who: SignedIn, permission: PermissionName, county: string): EventActor {
  const actor = authorizeInArea(who, permission, county);
  if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  return eventActor(actor);
}
