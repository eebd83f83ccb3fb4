/** How many of a hundred are drawn where a county has not said otherwise: a default of ours. */
export const defaultSamplePercent = 10;

/**
 * Whether an incident is among those drawn for inspection (抽查): by the random end of its id (RFC 9562, version 7), so
 * that nobody chooses, and everybody can draw again.
 * @param percent how many of a hundred are drawn
 */
export const isSampled = (incidentId: string, percent: number): boolean =>
  Number.parseInt(incidentId.slice(-8), 16) % 100 < percent;
