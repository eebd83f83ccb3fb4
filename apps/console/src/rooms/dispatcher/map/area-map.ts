import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { isEmpty } from 'ol/extent.js';
import { Point } from 'ol/geom.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { type Cluster, clusterAt, clustersOf, type Marked } from './clusters.js';
import type { Colours } from './colours.js';
import type { GridShape } from './grid-shapes.js';
import * as layers from './layers.js';

interface Place {
  readonly lng: number;
  readonly lat: number;
}

export interface AreaMapListener {
  readonly openIncident: (incidentId: string) => void;
  readonly pick: (place: Place) => void;
  readonly isPicking: () => boolean;
}

/** The map of an area, drawn from the registry’s own borders: nothing is asked of any map service. */
export class AreaMap {
  private readonly grids = new VectorSource();
  private readonly areas = new VectorSource();
  private readonly incidents = new VectorSource();
  private readonly ring = new VectorSource();
  private readonly workers = new VectorSource();
  private readonly map: OlMap;
  private marks: readonly Marked[] = [];
  private clusters: readonly Cluster[] = [];
  private hasMoved = false;

  constructor(
    target: HTMLElement,
    private colours: Colours,
    private readonly listener: AreaMapListener,
  ) {
    const current = () => this.colours;
    this.map = new OlMap({
      target,
      view: new View({ center: fromLonLat([113.17, 27.85]), zoom: 11, maxZoom: 19 }),
      layers: [
        layers.gridLayer(this.grids, current),
        layers.areaLayer(this.areas, current),
        layers.incidentLayer(this.incidents, current),
        layers.workerLayer(this.workers, current),
        layers.ringLayer(this.ring, current),
      ],
    });
    this.map.getView().on('change:resolution', () => this.gather());
    this.map.on('pointerdrag', () => (this.hasMoved = true));
    this.map.on('singleclick', ({ coordinate }) => this.click(coordinate));
    this.map.on('pointermove', ({ coordinate, dragging }) => {
      if (!dragging) target.style.cursor = this.clusterAt(coordinate) || listener.isPicking() ? 'pointer' : '';
    });
  }

  close(): void {
    this.map.setTarget();
    this.map.dispose();
  }

  /** Another theme. */
  recolour(colours: Colours): void {
    this.colours = colours;
    for (const source of [this.grids, this.areas, this.incidents, this.ring, this.workers]) source.changed();
  }

  addGrids(shapes: readonly GridShape[]): void {
    this.grids.addFeatures(shapes.map(layers.gridFeature));
    if (!this.hasMoved) this.showAll();
  }

  nameAreas(areas: readonly layers.NamedArea[]): void {
    this.areas.clear(true);
    this.areas.addFeatures(areas.map(layers.areaFeature));
  }

  showAll(): void {
    const extent = this.grids.getExtent();
    if (extent && !isEmpty(extent)) this.map.getView().fit(extent, { padding: [24, 24, 24, 24] });
  }

  mark(marks: readonly Marked[]): void {
    this.marks = marks;
    this.gather();
  }

  showWorkers(workers: readonly layers.WorkerMark[]): void {
    this.workers.clear(true);
    this.workers.addFeatures(workers.map(layers.workerFeature));
  }

  /** Rings a place, and goes there when it is out of sight. */
  point(place: Place | undefined): void {
    this.ring.clear();
    if (!place) return;
    const at = fromLonLat([place.lng, place.lat]);
    this.ring.addFeature(new Feature({ geometry: new Point(at) }));
    const view = this.map.getView();
    const size = this.map.getSize();
    const [west, south, east, north] = size ? view.calculateExtent(size) : [0, 0, 0, 0];
    const isSeen = at[0]! > west! && at[0]! < east! && at[1]! > south! && at[1]! < north!;
    if (isSeen) return;
    this.hasMoved = true;
    view.animate({ center: at, duration: 250 });
  }

  private gather(): void {
    const resolution = this.map.getView().getResolution() ?? 1;
    // Between two zoom levels the clusters stay what they are.
    const step = 2 ** (Math.round(Math.log2(resolution) * 2) / 2);
    this.clusters = clustersOf(this.marks, step);
    this.incidents.clear(true);
    this.incidents.addFeatures(this.clusters.map(layers.clusterFeature));
  }

  private clusterAt([x = 0, y = 0]: number[]): Cluster | undefined {
    return clusterAt(this.clusters, { x, y }, this.map.getView().getResolution() ?? 1);
  }

  private click(coordinate: number[]): void {
    if (this.listener.isPicking()) {
      const [lng, lat] = toLonLat(coordinate) as [number, number];
      this.listener.pick({ lng: rounded(lng), lat: rounded(lat) });
      return;
    }
    const cluster = this.clusterAt(coordinate);
    if (!cluster) return;
    const view = this.map.getView();
    if (cluster.id !== null) return this.listener.openIncident(cluster.id);
    this.hasMoved = true;
    // Those that lie on one spot come apart at no zoom: the first of them opens.
    if ((view.getZoom() ?? 0) >= view.getMaxZoom() - 0.5) return this.listener.openIncident(cluster.first);
    view.animate({ center: [cluster.x, cluster.y], zoom: (view.getZoom() ?? 11) + 1.5, duration: 250 });
  }
}

/** Centimetres are more than anybody clicks. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
