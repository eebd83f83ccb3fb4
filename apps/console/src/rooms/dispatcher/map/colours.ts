/** The tokens that the map draws with, as they are in the theme of the moment: a canvas knows no variables. */
export interface Colours {
  readonly ink: string;
  readonly card: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly bad: string;
  readonly warn: string;
  readonly good: string;
  readonly font: string;
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ ink: token('ink'), card: token('card'), quiet: token('quiet'), line: token('line-strong') },
    ...{ accent: token('accent'), accentSoft: token('accent-soft'), bad: token('bad'), warn: token('warn') },
    ...{ good: token('good'), font: token('font') },
  };
}
