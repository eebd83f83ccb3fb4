/** What a rule looks at. */
export interface RoutingCase {
  readonly subcategory: string;
  readonly grid: string;
  /** The channel by which it was reported; null where the report was never heard of. */
  readonly source: string | null;
  readonly urgent: boolean;
  /** The keyword lists that its text has a word of. */
  readonly keywordsFound: readonly string[];
  /** Lists of which nobody knows, since they were not there when it was registered, or had other words. */
  readonly keywordsUnknown?: readonly string[];
  readonly moment: MomentOfDay;
}

/** When it is dispatched, in Asia/Shanghai. */
export interface MomentOfDay {
  /** Minutes since midnight. */
  readonly minute: number;
  readonly workday: boolean;
}
