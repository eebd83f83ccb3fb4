import { latticePointAt } from '#grid-topology';
import { computed, type Ref, ref } from 'vue';
import { balanceOf, incidentsIn, type Measure } from '../balance/loads.js';
import type { MapView } from '../map/map-view.js';
import type { DraftSession } from './draft-session.js';
import type { GridEditor } from './grid-editor.js';

interface Shown {
  readonly editor: GridEditor;
  readonly session: DraftSession;
  readonly community: Ref<string | undefined>;
  readonly canEdit: Ref<boolean>;
}

/** What is to be seen of a community while it is drawn: the balance, and all of it on the map. */
export function useShownMap({ editor, session, community, canEdit }: Shown) {
  const measure = ref<Measure>('households');
  const incidents = computed(() => {
    const now = editor.shown.value;
    if (!now || !community.value) return new Map<string, number>();
    return incidentsIn(community.value, { base: session.inForce.value, now }, session.cells.value);
  });
  const balance = computed(() =>
    balanceOf(
      (community.value && editor.shown.value?.of(community.value)) || [],
      measure.value === 'households' ? ({ households }) => households : ({ code }) => incidents.value.get(code) ?? 0,
    ),
  );
  /** Administrative, and so the same whatever is drawn. */
  const border = computed(() => {
    const base = editor.history.value?.base;
    const all = community.value ? [community.value] : session.communities.value.map(({ code }) => code);
    return base ? all.flatMap((one) => base.outlineOf(new Set(base.of(one).map(({ code }) => code)))) : [];
  });
  const faults = computed(() =>
    (session.report.value?.faults ?? []).flatMap(({ at }) => (at ? [latticePointAt(at)] : [])),
  );
  const view = computed<MapView | undefined>(
    () =>
      editor.shown.value && {
        tiling: editor.shown.value,
        community: community.value,
        selected: editor.selected.value,
        vertex: canEdit.value ? editor.vertex.value : undefined,
        handles: canEdit.value,
        deviations: new Map(balance.value.loads.map(({ grid, deviation }) => [grid.code, deviation])),
        faults: faults.value,
        border: border.value,
      },
  );
  return { measure, incidents, balance, view };
}
