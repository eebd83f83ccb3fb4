import 'ol/ol.css';
import type { LatticePoint, LatticePolygon, TiledGrid } from '#grid-topology';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { createEmpty, extend, isEmpty } from 'ol/extent.js';
import LineString from 'ol/geom/LineString.js';
import MultiLineString from 'ol/geom/MultiLineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import Draw from 'ol/interaction/Draw.js';
import Snap from 'ol/interaction/Snap.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { borderStyle, type Colours, coloursOf, faultStyle, formerStyle, gridStyle, lineStyle } from './grid-styles.js';
import type { MapHandlers, MapView, Tool } from './map-view.js';
import { onLattice, onMap, reachOf } from './plane.js';
import { VertexDrag } from './vertex-drag.js';
import { vertexFeatures } from './vertex-features.js';

const layer = (zIndex: number) => new VectorLayer({ source: new VectorSource(), zIndex, updateWhileInteracting: true });
const ringsOf = (polygon: LatticePolygon) => polygon.map((ring) => ring.map(onMap));

/** Draws the grids and takes what the pointer does to the handlers. It holds no state of the grids but what it was shown. */
export class GridMap {
  private readonly layers = {
    grids: layer(1),
    border: layer(2),
    former: layer(3),
    vertices: layer(4),
    faults: layer(5),
  };
  private readonly drawn = new Map<string, { feature: Feature<Polygon>; polygon: LatticePolygon }>();
  private readonly map: OlMap;
  private readonly drag: VertexDrag;
  private drawing: { draw: Draw; snap: Snap } | undefined;
  private colours: Colours;
  private view: MapView | undefined;

  constructor(
    private readonly target: HTMLElement,
    private readonly handlers: MapHandlers,
  ) {
    this.colours = coloursOf(target);
    this.map = new OlMap({
      target,
      layers: Object.values(this.layers),
      controls: [],
      interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false, keyboard: false }),
      view: new View({ center: [0, 0], zoom: 12, maxZoom: 23, enableRotation: false }),
    });
    this.layers.grids.setStyle((feature) => this.styleOf(feature.get('code') as string));
    this.drag = new VertexDrag({ grid: () => this.grasped(), ...this.handlers });
    this.map.addInteraction(this.drag);
    this.map.on('click', (event) => {
      if (this.drawing) return;
      const hit = this.map.forEachFeatureAtPixel(event.pixel, (feature) => feature.get('code') as string, {
        layerFilter: (one) => one === this.layers.grids,
      });
      this.handlers.select(hit);
    });
  }

  show(view: MapView): void {
    const before = this.view;
    this.view = view;
    if (before?.tiling !== view.tiling) this.showGrids([...view.tiling.grids.values()]);
    if (before?.border !== view.border) {
      const lines = new Feature(new MultiLineString(view.border.map((ring) => ring.map(onMap))));
      lines.setStyle(borderStyle(this.colours, view.community === undefined));
      fill(this.layers.border, [lines]);
    }
    fill(this.layers.vertices, vertexFeatures(view, this.colours));
    if (before?.faults !== view.faults) {
      const style = faultStyle(this.colours);
      fill(
        this.layers.faults,
        view.faults.map((at) => styled(new Feature(new Point(onMap(at))), style)),
      );
    }
    if (before?.former !== view.former) {
      const style = formerStyle(this.colours);
      const former = (view.former ?? []).map(({ polygon }) =>
        styled(new Feature(new Polygon(ringsOf(polygon))), style),
      );
      fill(this.layers.former, former);
    }
    this.layers.grids.changed();
  }

  use(tool: Tool, canEdit: boolean): void {
    this.drag.setActive(canEdit && tool === 'select');
    if (this.drawing) {
      this.map.removeInteraction(this.drawing.draw);
      this.map.removeInteraction(this.drawing.snap);
      this.drawing = undefined;
    }
    this.target.style.cursor = '';
    if (tool === 'select' || !canEdit) return;
    const draw = new Draw({ type: 'LineString', style: lineStyle(this.colours), stopClick: true });
    draw.on('drawend', ({ feature }) => {
      const line = (feature.getGeometry() as LineString).getCoordinates().map(onLattice);
      this.handlers.draw(line, reachOf(12, this.map.getView().getResolution() ?? 1, line[0]!));
    });
    const snap = new Snap({ source: this.layers.grids.getSource()!, pixelTolerance: 12 });
    this.map.addInteraction(draw);
    this.map.addInteraction(snap);
    this.drawing = { draw, snap };
    this.target.style.cursor = 'crosshair';
  }

  /** The line that is being drawn is given up. */
  giveUpLine(): void {
    this.drawing?.draw.abortDrawing();
  }

  fit(codes: Iterable<string>, maxZoom = 19): void {
    const extent = createEmpty();
    for (const code of codes) {
      const feature = this.drawn.get(code)?.feature;
      if (feature) extend(extent, feature.getGeometry()!.getExtent());
    }
    // Without its size, the view would fit into a hundred pixels.
    this.map.updateSize();
    if (!isEmpty(extent)) this.map.getView().fit(extent, { padding: [40, 40, 40, 40], maxZoom });
  }

  lookAt(point: LatticePoint): void {
    this.map
      .getView()
      .animate({ center: onMap(point), zoom: Math.max(18, this.map.getView().getZoom() ?? 18), duration: 250 });
  }

  zoom(by: number): void {
    const view = this.map.getView();
    view.animate({ zoom: (view.getZoom() ?? 12) + by, duration: 150 });
  }

  /** Where on the screen a place is, from the map's corner: for who follows it by keyboard, and for tests. */
  pixelOf(point: LatticePoint): number[] {
    return this.map.getPixelFromCoordinate(onMap(point)) ?? [0, 0];
  }

  recolour(): void {
    this.colours = coloursOf(this.target);
    const { view } = this;
    this.view = undefined;
    if (view) this.show(view);
  }

  close(): void {
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  private grasped(): TiledGrid | undefined {
    return this.view?.tiling.grids.get(this.view.selected ?? '');
  }

  private showGrids(grids: readonly TiledGrid[]): void {
    const source = this.layers.grids.getSource()!;
    const present = new Set<string>();
    const fresh: Feature[] = [];
    for (const { code, polygon } of grids) {
      present.add(code);
      const known = this.drawn.get(code);
      if (known?.polygon === polygon) continue;
      if (known) {
        known.feature.getGeometry()!.setCoordinates(ringsOf(polygon));
        this.drawn.set(code, { feature: known.feature, polygon });
        continue;
      }
      const feature = new Feature(new Polygon(ringsOf(polygon)));
      feature.set('code', code);
      fresh.push(feature);
      this.drawn.set(code, { feature, polygon });
    }
    source.addFeatures(fresh);
    for (const [code, { feature }] of this.drawn) {
      if (present.has(code)) continue;
      source.removeFeature(feature);
      this.drawn.delete(code);
    }
  }

  private styleOf(code: string) {
    const { view } = this;
    const grid = view?.tiling.grids.get(code);
    const isOurs = grid !== undefined && grid.community === view!.community;
    return gridStyle(this.colours, {
      label: grid && (isOurs || view?.marks?.has(code)) ? `${code.slice(-3)} ${grid.name}` : code.slice(-3),
      isOurs,
      isSelected: view?.selected === code,
      deviation: view?.deviations.get(code) ?? 0,
      mark: view?.marks?.get(code),
      labelled: (this.map.getView().getZoom() ?? 0) > (isOurs ? 12 : 14.5),
    });
  }
}

const styled = <F extends Feature>(feature: F, style: ReturnType<typeof borderStyle>): F => {
  feature.setStyle(style);
  return feature;
};

function fill(into: VectorLayer<VectorSource>, features: Feature[]): void {
  const source = into.getSource()!;
  source.clear(true);
  source.addFeatures(features);
}
