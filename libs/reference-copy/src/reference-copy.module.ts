import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { TopicName } from '#contracts';
import { READY_CHECKS, type ReadyCheck } from '#primitives';
import { AdmissionLists } from './admission-lists.js';
import { Catalogue } from './catalogue.js';
import { Grids } from './grids.js';
import { Posts } from './posts.js';
import { DropPostWhenPostWithdrawn } from './reactions/drop-post-when-post-withdrawn.reaction.js';
import { KeepCatalogueWhenCataloguePublished } from './reactions/keep-catalogue-when-catalogue-published.reaction.js';
import { KeepGridWhenGridPublished } from './reactions/keep-grid-when-grid-published.reaction.js';
import { KeepListWhenAdmissionListPublished } from './reactions/keep-list-when-admission-list-published.reaction.js';
import { KeepManifestWhenRevisionPublished } from './reactions/keep-manifest-when-revision-published.reaction.js';
import { KeepPostWhenPostGranted } from './reactions/keep-post-when-post-granted.reaction.js';
import { KeepRulesWhenRoutingRulesPublished } from './reactions/keep-rules-when-routing-rules-published.reaction.js';
import { KeepUnitWhenUnitChanged } from './reactions/keep-unit-when-unit-changed.reaction.js';
import { KeepTimeRulesWhenTimeRulesPublished } from './reactions/keep-time-rules-when-time-rules-published.reaction.js';
import { type ReferenceKind, ReferenceStore } from './reference-store.js';
import { RevisionReader } from './revision-reader.js';
import { RoutingRules } from './routing-rules.js';
import { TimeRulesCopy } from './time-rules-copy.js';
import { Units } from './units.js';

interface Part {
  readonly topic: TopicName;
  readonly reader: Type;
  readonly reactions: Type[];
  /** Whether a service works without any. */
  readonly mayBeNone?: true;
}

const parts: Record<ReferenceKind, Part> = {
  units: { topic: 'registry.units.v1', reader: Units, reactions: [KeepUnitWhenUnitChanged] },
  posts: { topic: 'registry.posts.v1', reader: Posts, reactions: [KeepPostWhenPostGranted, DropPostWhenPostWithdrawn] },
  catalogue: { topic: 'registry.catalogue.v1', reader: Catalogue, reactions: [KeepCatalogueWhenCataloguePublished] },
  grids: {
    topic: 'registry.grids.v1',
    reader: Grids,
    reactions: [KeepGridWhenGridPublished, KeepManifestWhenRevisionPublished],
  },
  'time-rules': {
    topic: 'registry.time-rules.v1',
    reader: TimeRulesCopy,
    reactions: [KeepTimeRulesWhenTimeRulesPublished],
    mayBeNone: true,
  },
  'routing-rules': {
    topic: 'registry.routing-rules.v1',
    reader: RoutingRules,
    reactions: [KeepRulesWhenRoutingRulesPublished],
    mayBeNone: true,
  },
  'admission-lists': {
    topic: 'registry.admission-lists.v1',
    reader: AdmissionLists,
    reactions: [KeepListWhenAdmissionListPublished],
    mayBeNone: true,
  },
};

/** The topics a service must consume for these kinds of reference data. */
export const referenceTopics = (...kinds: ReferenceKind[]): TopicName[] => kinds.map((kind) => parts[kind].topic);

/** A service's own copy of the reference data it needs, fed by the registry's events. */
@Module({})
export class ReferenceCopyModule {
  static forRoot(...kinds: ReferenceKind[]): DynamicModule {
    const readers = kinds.map((kind) => parts[kind].reader);
    return {
      module: ReferenceCopyModule,
      global: true,
      controllers: kinds.flatMap((kind) => parts[kind].reactions),
      providers: [
        ReferenceStore,
        ...readers,
        ...(kinds.includes('grids') ? [RevisionReader] : []),
        {
          provide: READY_CHECKS,
          inject: [ReferenceStore],
          useFactory: (store: ReferenceStore): ReadyCheck[] => [
            () => store.failure && `reference data can't be read: ${store.failure}`,
            () => {
              const missing = kinds.filter((kind) => !parts[kind].mayBeNone && !store.has(kind));
              return missing.length > 0 ? `reference data has not arrived: ${missing.join(', ')}` : undefined;
            },
          ],
        },
      ],
      exports: [...readers, READY_CHECKS],
    };
  }
}
