import Feature from 'ol/Feature.js';
import { Point, Polygon } from 'ol/geom.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorImageLayer from 'ol/layer/VectorImage.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import type { AreaLabel } from './area-labels.js';
import { type Cluster, radiusOf } from './clusters.js';
import type { Colours } from './colours.js';
import type { GridShape } from './grid-shapes.js';

/** Metres a pixel below which a grid’s name fits into it. */
const namesFrom = 9;
/** And above which only townships have room for theirs. */
const communitiesFrom = 24;

export const gridFeature = ({ code, name, polygon }: GridShape): Feature => {
  const rings = polygon.map((ring) => ring.map((at) => fromLonLat(at)));
  const feature = new Feature({ geometry: new Polygon(rings), name });
  feature.setId(code);
  return feature;
};

export const gridLayer = (source: VectorSource, colours: () => Colours) =>
  new VectorImageLayer({
    source,
    declutter: true,
    style: (feature, resolution) => {
      const { line, accentSoft, quiet, card, font } = colours();
      return new Style({
        fill: new Fill({ color: `${accentSoft}66` }),
        stroke: new Stroke({ color: line, width: 0.75 }),
        ...(resolution < namesFrom
          ? {
              text: new Text({
                ...{ text: String(feature.get('name')), font: `12px ${font}`, overflow: false },
                ...{ fill: new Fill({ color: quiet }), stroke: new Stroke({ color: card, width: 3 }) },
              }),
            }
          : {}),
      });
    },
  });

export interface NamedArea extends AreaLabel {
  readonly name: string;
}

export const areaFeature = (area: NamedArea): Feature =>
  new Feature({ geometry: new Point(fromLonLat([area.lng, area.lat])), area });

/** Names of townships from afar, of communities from nearer; nearest, the grids say their own. */
export const areaLayer = (source: VectorSource, colours: () => Colours) =>
  new VectorLayer({
    ...{ source, declutter: true },
    style: (feature, resolution) => {
      const { name, level } = feature.get('area') as NamedArea;
      const isFar = resolution > communitiesFrom;
      if (isFar !== (level === 'township') || resolution < namesFrom) return undefined;
      const { ink, quiet, card, font } = colours();
      return new Style({
        text: new Text({
          ...{ text: name, font: isFar ? `700 15px ${font}` : `600 13px ${font}` },
          ...{ fill: new Fill({ color: isFar ? ink : quiet }), stroke: new Stroke({ color: card, width: 4 }) },
        }),
      });
    },
  });

export const clusterFeature = (cluster: Cluster): Feature => {
  const feature = new Feature({ geometry: new Point([cluster.x, cluster.y]), cluster });
  feature.setId(cluster.key);
  return feature;
};

/** Incidents: red when one is overdue or urgent; the number of those that lie together. */
export const incidentLayer = (source: VectorSource, colours: () => Colours) =>
  new VectorLayer({
    source,
    updateWhileAnimating: true,
    style: (feature) => {
      const { count, urgent, overdue } = feature.get('cluster') as Cluster;
      const { accent, bad, warn, card, font } = colours();
      const color = urgent > 0 ? bad : overdue > 0 ? warn : accent;
      return new Style({
        image: new Circle({
          ...{ radius: radiusOf(count), fill: new Fill({ color }) },
          stroke: new Stroke({ color: card, width: 2 }),
        }),
        ...(count > 1
          ? { text: new Text({ text: String(count), font: `700 12px ${font}`, fill: new Fill({ color: card }) }) }
          : {}),
        zIndex: urgent > 0 ? 3 : overdue > 0 ? 2 : 1,
      });
    },
  });

/** The open incident, or a place that was picked: a ring around it. */
export const ringLayer = (source: VectorSource, colours: () => Colours) =>
  new VectorLayer({
    source,
    style: () => {
      const { ink, card } = colours();
      const ring = (color: string, width: number) =>
        new Style({ image: new Circle({ radius: 15, stroke: new Stroke({ color, width }) }) });
      return [ring(card, 7), ring(ink, 3.5)];
    },
  });

export interface WorkerMark {
  readonly person: string;
  readonly name: string;
  readonly point: { readonly lng: number; readonly lat: number };
  readonly heardAt: string;
}

export const workerFeature = (worker: WorkerMark): Feature => {
  const feature = new Feature({ geometry: new Point(fromLonLat([worker.point.lng, worker.point.lat])), worker });
  feature.setId(worker.person);
  return feature;
};

export const workerLayer = (source: VectorSource, colours: () => Colours) =>
  new VectorLayer({
    source,
    declutter: true,
    style: (feature, resolution) => {
      const { good, card, ink, font } = colours();
      const { name } = feature.get('worker') as WorkerMark;
      return new Style({
        image: new RegularShape({
          ...{ points: 4, radius: 8, fill: new Fill({ color: good }) },
          stroke: new Stroke({ color: card, width: 2 }),
        }),
        ...(resolution < 20
          ? {
              text: new Text({
                ...{ text: name, offsetY: 16, font: `12px ${font}`, fill: new Fill({ color: ink }) },
                stroke: new Stroke({ color: card, width: 3 }),
              }),
            }
          : {}),
      });
    },
  });
