/** W3C's date and time, to the second. */
export const w3c = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
