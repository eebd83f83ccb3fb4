import Feature from 'ol/Feature.js';
import { createEmpty, extend, getCenter } from 'ol/extent.js';
import MultiLineString from 'ol/geom/MultiLineString.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import View from 'ol/View.js';
import type { Place } from './place.js';

export interface Community {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly township: string;
  readonly lines: readonly (readonly number[])[];
}

/** Around a known point, and around nothing: so near that houses are apart. */
const closeBy = 17;

/**
 * The communities' borders and names, and the middle of what is seen as the place: it is moved below a pin that stands
 * still, by finger, mouse or arrow keys.
 */
export class CommunityMap {
  private readonly source = new VectorSource();
  private readonly layer = new VectorLayer({ source: this.source, declutter: true });
  private readonly map: OlMap;
  private readonly borders = new Map<string, MultiLineString>();

  constructor(
    private readonly element: HTMLElement,
    private readonly communities: readonly Community[],
    language: string,
  ) {
    for (const { code, lines } of communities) {
      const border = lines.map((line) =>
        Array.from({ length: line.length / 2 }, (_, at) => fromLonLat([line[2 * at]!, line[2 * at + 1]!])),
      );
      this.borders.set(code, new MultiLineString(border));
    }
    this.map = new OlMap({
      target: element,
      controls: [],
      layers: [this.layer],
      view: new View({ maxZoom: 20, minZoom: 8, enableRotation: false }),
    });
    this.map.on('singleclick', ({ coordinate }) => this.map.getView().animate({ center: coordinate, duration: 200 }));
    this.draw(language);
  }

  /** The place, or all there is. */
  show(place: Place | null): void {
    const view = this.map.getView();
    if (place) {
      view.setCenter(fromLonLat([place.lng, place.lat]));
      view.setZoom(closeBy);
      return;
    }
    const all = createEmpty();
    for (const border of this.borders.values()) extend(all, border.getExtent());
    view.fit(all, { padding: [24, 24, 24, 24] });
  }

  showCommunity(code: string): void {
    const border = this.borders.get(code);
    if (border) this.map.getView().fit(border, { padding: [24, 24, 24, 24], duration: 250 });
  }

  zoom(by: number): void {
    const view = this.map.getView();
    view.animate({ zoom: (view.getZoom() ?? closeBy) + by, duration: 150 });
  }

  centre(): Place {
    const [lng, lat] = toLonLat(this.map.getView().getCenter()!);
    return { lng: Number(lng!.toFixed(7)), lat: Number(lat!.toFixed(7)), accuracy: null };
  }

  /** In the colours and the language of the page, now. */
  draw(language: string): void {
    const colours = getComputedStyle(this.element);
    const [ink, line, card] = ['--ink', '--line-strong', '--card'].map((name) => colours.getPropertyValue(name));
    this.source.clear();
    for (const { code, name, nameEn } of this.communities) {
      const border = this.borders.get(code)!;
      const drawn = new Feature(border);
      drawn.setStyle(new Style({ stroke: new Stroke({ color: line!, width: 1.5 }) }));
      const named = new Feature(new Point(getCenter(border.getExtent())));
      named.setStyle(
        new Style({
          text: new Text({
            text: language === 'en' ? (nameEn ?? name) : name,
            font: `600 15px ${colours.fontFamily}`,
            fill: new Fill({ color: ink! }),
            stroke: new Stroke({ color: card!, width: 3 }),
          }),
        }),
      );
      this.source.addFeatures([drawn, named]);
    }
  }

  remove(): void {
    this.map.setTarget(undefined);
  }
}
