export interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** Metres between two places, near enough within a county. */
export function distance(a: Place, b: Place): number {
  const perDegree = 111_320;
  const east = (a.lng - b.lng) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(east, a.lat - b.lat) * perDegree;
}
