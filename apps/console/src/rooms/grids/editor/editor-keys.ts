import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useShortcuts } from '../../../shell/shortcuts.js';
import type { Tool } from '../map/map-view.js';
import type { GridEditor } from './grid-editor.js';
import { movedByKey, nextVertex } from './vertex-walk.js';

interface Keys {
  readonly editor: GridEditor;
  readonly tool: Ref<Tool>;
  /** Whether keys change anything now. */
  readonly when: () => boolean;
  readonly splitHere: () => void;
  readonly check: () => void;
  readonly fit: () => void;
  readonly giveUp: () => void;
}

/** All that the pointer does, by keyboard; the help sheet lists it. */
export function useEditorKeys({ editor, tool, when, splitHere, check, fit, giveUp }: Keys) {
  const { t } = useI18n();

  function step(by: 1 | -1): void {
    const grid = editor.now.value?.grids.get(editor.selected.value ?? '');
    if (grid) editor.vertex.value = nextVertex(grid, editor.vertex.value, by);
  }
  function removeVertex(): void {
    if (editor.vertex.value) editor.perform({ kind: 'remove-vertex', at: editor.vertex.value });
  }
  /** An arrow key moves the chosen vertex, while the map has the focus. */
  function nudge(event: KeyboardEvent): void {
    const vertex = editor.vertex.value;
    const to = vertex && when() ? movedByKey(vertex, event) : undefined;
    if (!vertex || !to) return;
    event.preventDefault();
    editor.dropDrag({ vertex, to });
  }

  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (!isUndo || !when() || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (event.shiftKey) editor.redo();
    else editor.undo();
  });
  const use = (one: Tool) => () => void (tool.value = one);
  useShortcuts([
    { keys: 'v', does: () => t('grids.tools.select'), run: use('select'), when },
    { keys: 's', does: () => t('grids.tools.split'), run: use('split'), when },
    { keys: 't', does: () => t('grids.tools.transfer'), run: use('transfer'), when },
    { keys: 'z', does: () => t('grids.tools.undo'), run: () => editor.undo(), when },
    { keys: 'y', does: () => t('grids.tools.redo'), run: () => editor.redo(), when },
    { keys: 'n', does: () => t('grids.facts.next'), run: () => step(1), when },
    { keys: 'p', does: () => t('grids.facts.previous'), run: () => step(-1), when },
    { keys: 'x', does: () => t('grids.facts.splitHere'), run: splitHere, when },
    { keys: 'Delete', does: () => t('grids.facts.remove'), run: removeVertex, when },
    { keys: 'c', does: () => t('grids.tools.check'), run: check, when },
    { keys: 'f', does: () => t('grids.tools.fit'), run: fit },
    { keys: 'Escape', does: () => t('parts.cancel'), run: giveUp, when },
  ]);
  return { step, removeVertex, nudge };
}
