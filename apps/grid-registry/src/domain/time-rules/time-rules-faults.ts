/** What is wrong with a county's time rules: units with hours of their own that are none of its. */
export function timeRulesFaults(
  unitHours: Readonly<Record<string, unknown>>,
  { open }: { readonly open: ReadonlyMap<string, boolean> },
): string[] {
  return Object.keys(unitHours)
    .filter((unit) => !open.has(unit))
    .map((unit) => `UNKNOWN_UNIT ${unit}`);
}
