import { changesSince, Tiling } from '#grid-topology';
import { useDebounceFn } from '@vueuse/core';
import { computed, ref, shallowRef, watch } from 'vue';
import { Problem } from '../../../api/problem.js';
import type { Cell } from '../balance/loads.js';
import {
  draftAsGeoJson,
  type GridFeatures,
  handIn,
  listCommunities,
  listRevisions,
  readCells,
  readDraft,
  readDraftGrids,
  readRevisionGrids,
  replaceGrids,
  type Report,
  type Unit,
  usedCodes,
  validateDraft,
} from '../drafts/grid-registry.js';
import { saveGeoJson } from '../drafts/geojson-file.js';
import { sharedWith } from '../drafts/in-force.js';
import { keepEdits, type KeptEdits, keptEdits } from '../drafts/kept-edits.js';
import type { GridEditor } from './grid-editor.js';

/** A draft while somebody works on it: read, kept on the device, handed in, validated. */
export function useDraftSession(draftId: string, editor: GridEditor) {
  const draft = shallowRef<Awaited<ReturnType<typeof readDraft>>>();
  const communities = shallowRef<readonly Unit[]>([]);
  const cells = shallowRef<readonly Cell[]>([]);
  /** Of the grids in force; empty before a county's first revision. */
  const inForce = shallowRef<Tiling>(Tiling.of([]));
  const revision = ref<number>();
  const report = shallowRef<Report>();
  const offer = shallowRef<KeptEdits>();
  const lost = ref(0);
  const error = shallowRef<unknown>();
  const failure = shallowRef<unknown>();
  const busy = ref<'loading' | 'saving' | 'checking'>();
  /** What the draft has on the server, and after how many edits. */
  const saved = shallowRef<{ tiling: Tiling; edits: number }>();

  const changes = computed(() =>
    saved.value && editor.now.value ? changesSince(saved.value.tiling, editor.now.value) : { put: [], remove: [] },
  );
  const unsaved = computed(() => changes.value.put.length + changes.value.remove.length);
  const isStale = computed(() => failure.value instanceof Problem && failure.value.code === 'GRID_DRAFT.STALE');

  async function load(): Promise<void> {
    busy.value = 'loading';
    error.value = failure.value = undefined;
    try {
      const read = await readDraft(draftId);
      const [grids, units, revisions] = await Promise.all([
        readDraftGrids(draftId),
        listCommunities(read.county),
        listRevisions(read.county),
      ]);
      const now = Date.now();
      revision.value = revisions.find(({ effectiveAt }) => Date.parse(effectiveAt) <= now)?.revision;
      const published = revision.value === undefined ? Tiling.of([]) : await readRevisionGrids(revision.value);
      offer.value = await keptEdits(draftId);
      inForce.value = sharedWith(grids, published);
      draft.value = read;
      communities.value = units;
      saved.value = { tiling: grids, edits: 0 };
      report.value = undefined;
      editor.begin(grids);
    } catch (caught) {
      error.value = caught;
    } finally {
      busy.value = undefined;
    }
  }

  async function enter(community: string): Promise<void> {
    cells.value = [];
    try {
      [cells.value, editor.used.value] = await Promise.all([readCells(community), usedCodes(community)]);
    } catch (caught) {
      failure.value = caught;
    }
  }

  const keep = useDebounceFn(async () => {
    const edits = editor.edits().slice(saved.value?.edits ?? 0);
    // What was kept before stays until somebody has decided on it.
    if (draft.value && !offer.value) await keepEdits(draftId, draft.value.version, edits);
  }, 400);
  watch(editor.history, () => void keep());

  function takeUp(): void {
    lost.value = editor.takeUp(saved.value!.tiling, offer.value!.edits);
    offer.value = undefined;
  }

  async function drop(): Promise<void> {
    offer.value = undefined;
    await keepEdits(draftId, 0, []);
  }

  /** Hands in what was drawn; answers whether the draft has it. */
  async function save(): Promise<boolean> {
    const now = editor.now.value;
    if (!draft.value || !now) return false;
    if (unsaved.value === 0) return true;
    busy.value = 'saving';
    failure.value = undefined;
    try {
      const version = await handIn(draftId, draft.value.version, changes.value, now);
      draft.value = { ...draft.value, version };
      saved.value = { tiling: now, edits: editor.edits().length };
      await keepEdits(draftId, version, []);
      return true;
    } catch (caught) {
      failure.value = caught;
      return false;
    } finally {
      busy.value = undefined;
    }
  }

  async function check(): Promise<void> {
    failure.value = undefined;
    if (!(await save())) return;
    busy.value = 'checking';
    try {
      report.value = await validateDraft(draftId);
    } catch (caught) {
      failure.value = caught;
    } finally {
      busy.value = undefined;
    }
  }

  /** Hands out the draft as the server has it; `saved`: with what was drawn here. */
  async function exportFile(options: { saved: boolean }): Promise<void> {
    if (!draft.value || (options.saved && !(await save()))) return;
    failure.value = undefined;
    try {
      const { county, version } = draft.value;
      saveGeoJson(`grids-${county.slice(0, 6)}-draft-${version}`, await draftAsGeoJson(draftId));
    } catch (caught) {
      failure.value = caught;
    }
  }

  /** Replaces the draft's grids; what was drawn here and not handed in goes with them. @throws Problem */
  async function replace(features: GridFeatures): Promise<void> {
    await replaceGrids(draftId, draft.value!.version, features);
    await drop();
    await load();
  }

  /** Somebody else was first: what was drawn here is drawn again on theirs. */
  async function reload(): Promise<void> {
    const edits = editor.edits().slice(saved.value?.edits ?? 0);
    await load();
    if (error.value) return;
    offer.value = undefined;
    lost.value = editor.takeUp(saved.value!.tiling, edits);
  }

  return {
    ...{ draft, communities, cells, inForce, revision, report, offer, lost, error, failure, busy, unsaved, isStale },
    ...{ saved, load, enter, takeUp, drop, save, check, exportFile, replace, reload },
  };
}

export type DraftSession = ReturnType<typeof useDraftSession>;
