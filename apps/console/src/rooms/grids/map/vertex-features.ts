import { edgesOf, pointKey } from '#grid-topology';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import { type Colours, vertexStyle } from './grid-styles.js';
import type { MapView } from './map-view.js';
import { onMap } from './plane.js';
import { kindOfVertex } from './vertex-kind.js';

/** The vertices of the selected grid, drawn as what can be done with them. */
export function vertexFeatures(view: MapView, colours: Colours): Feature[] {
  const { tiling, selected, vertex, handles, community } = view;
  const grid = tiling.grids.get(selected ?? '');
  if (!handles || !grid || grid.community !== community) return [];
  return [...edgesOf(grid.polygon)].map(([at]) => {
    const feature = new Feature(new Point(onMap(at)));
    const isPicked = vertex !== undefined && pointKey(vertex) === pointKey(at);
    feature.setStyle(vertexStyle(colours, kindOfVertex(tiling, at), isPicked));
    return feature;
  });
}
