import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import type { Mark } from './map-view.js';

/** The page's colours, which follow the appearance. */
export interface Colours {
  readonly ink: string;
  readonly card: string;
  readonly line: string;
  readonly strong: string;
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly font: string;
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  // With six digits, also where the build has written three: the opacity comes behind them.
  const token = (name: string) =>
    style
      .getPropertyValue(`--${name}`)
      .trim()
      .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  return {
    ink: token('ink'),
    card: token('card'),
    line: token('line'),
    strong: token('line-strong'),
    accent: token('accent'),
    good: token('good'),
    warn: token('warn'),
    bad: token('bad'),
    font: token('font'),
  };
}

const opacity = (share: number): string =>
  Math.round(Math.max(0, Math.min(1, share)) * 255)
    .toString(16)
    .padStart(2, '0');
const fill = (colour: string, share: number) => new Fill({ color: `${colour}${opacity(share)}` });

export interface GridLook {
  readonly label: string;
  readonly isOurs: boolean;
  readonly isSelected: boolean;
  readonly deviation: number;
  readonly mark: Mark | undefined;
  readonly labelled: boolean;
}

const markColour = { added: 'good', retired: 'bad', changed: 'warn' } as const satisfies Record<Mark, keyof Colours>;

export function gridStyle(colours: Colours, look: GridLook): Style {
  const { label, isOurs, isSelected, deviation, mark, labelled } = look;
  const tint = mark
    ? fill(colours[markColour[mark]], 0.35)
    : fill(
        deviation > 0 ? colours.warn : colours.accent,
        isOurs ? 0.06 + Math.min(0.45, Math.abs(deviation) * 0.6) : 0,
      );
  return new Style({
    zIndex: isSelected ? 3 : isOurs ? 2 : 1,
    fill: isOurs || mark ? tint : fill(colours.card, 0.01),
    stroke: new Stroke(
      isSelected
        ? { color: colours.accent, width: 3.5 }
        : { color: isOurs || mark ? colours.ink : colours.strong, width: mark ? 2 : isOurs ? 1.5 : 0.75 },
    ),
    ...(labelled
      ? {
          text: new Text({
            text: label,
            font: `${isSelected ? 700 : 500} 13px ${colours.font}`,
            fill: new Fill({ color: isOurs || mark ? colours.ink : colours.strong }),
            stroke: new Stroke({ color: colours.card, width: 4 }),
            overflow: true,
          }),
        }
      : {}),
  });
}

/** The border of the community that is worked on; those of all of them while none is. */
export const borderStyle = (colours: Colours, ofAll: boolean): Style =>
  new Style({
    stroke: new Stroke(
      ofAll ? { color: colours.ink, width: 1.75 } : { color: colours.ink, width: 3.5, lineDash: [12, 5, 2, 5] },
    ),
  });

export const formerStyle = (colours: Colours): Style =>
  new Style({ stroke: new Stroke({ color: colours.bad, width: 2, lineDash: [6, 5] }) });

/** A vertex that moves is round; one of the outer border is a square, and an end that slides along it a diamond. */
export function vertexStyle(colours: Colours, kind: 'inner' | 'outer' | 'end', isPicked: boolean): Style {
  const look = {
    fill: new Fill({ color: isPicked ? colours.accent : colours.card }),
    stroke: new Stroke({ color: kind === 'outer' ? colours.strong : colours.accent, width: 2 }),
  };
  const radius = isPicked ? 8 : kind === 'outer' ? 5 : 6;
  return new Style({
    zIndex: isPicked ? 6 : 5,
    image:
      kind === 'inner'
        ? new Circle({ radius, ...look })
        : new RegularShape({ points: 4, radius: radius + 1, angle: kind === 'outer' ? Math.PI / 4 : 0, ...look }),
  });
}

export const faultStyle = (colours: Colours): Style =>
  new Style({
    image: new Circle({
      radius: 11,
      fill: fill(colours.bad, 0.25),
      stroke: new Stroke({ color: colours.bad, width: 3 }),
    }),
  });

export const lineStyle = (colours: Colours): Style[] => [
  new Style({ stroke: new Stroke({ color: colours.card, width: 6 }) }),
  new Style({
    stroke: new Stroke({ color: colours.bad, width: 3, lineDash: [8, 6] }),
    image: new Circle({
      radius: 6,
      fill: new Fill({ color: colours.card }),
      stroke: new Stroke({ color: colours.bad, width: 3 }),
    }),
  }),
];
