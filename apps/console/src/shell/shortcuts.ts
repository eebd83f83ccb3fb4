import { onBeforeUnmount, reactive } from 'vue';

export interface Shortcut {
  /** `?`, `j`, `g d` (one after the other), `Enter`. */
  readonly keys: string;
  /** What it does, in the language of the page. */
  readonly does: () => string;
  readonly run: () => void;
  /** Only while this holds. */
  readonly when?: () => boolean;
}

/** Milliseconds between the keys of one shortcut. */
const between = 1_000;

/** What keys do on the page that is open, the latest first: a page’s own come before the shell’s. */
export const shortcuts = reactive<Shortcut[]>([]);

/** Sets keys up for as long as the component is there. They are listed on the help sheet. */
export function useShortcuts(mine: readonly Shortcut[]): void {
  shortcuts.unshift(...mine);
  onBeforeUnmount(() => {
    for (const one of mine) {
      const at = shortcuts.findIndex(({ keys, run }) => keys === one.keys && run === one.run);
      if (at >= 0) shortcuts.splice(at, 1);
    }
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role=dialog]') !== null);

let typed = '';
let typedAt = 0;

/** Looks whether a key completes a shortcut. For the page’s one `keydown`. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const sinceLast = event.timeStamp - typedAt;
  const called = (keys: string) => shortcuts.find((one) => one.keys === keys && (one.when?.() ?? true));
  const afterLast = typed && sinceLast < between ? called(`${typed} ${event.key}`) : undefined;
  const found = afterLast ?? called(event.key);
  typed = found ? '' : event.key;
  typedAt = event.timeStamp;
  if (!found) return;
  event.preventDefault();
  found.run();
}
