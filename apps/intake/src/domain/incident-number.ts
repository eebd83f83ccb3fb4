/** Calendar days are those of the county's wall clock. */
const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Asia/Shanghai: `2026-10-09`. */
export const dayInShanghai = (at: Date): string => day.format(at);

/**
 * The number that is read out to people: county code, day, running number. The running number goes on over days and
 * years, so that a number is never used twice, whatever the clock does.
 */
export const incidentNumber = (grid: string, at: Date, running: string): string =>
  `${grid.slice(0, 6)}-${dayInShanghai(at).replaceAll('-', '')}-${running.padStart(6, '0')}`;
