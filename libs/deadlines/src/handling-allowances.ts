/** How far handling may be granted what it asks for (domain: extension, suspension), beside a county's time rules. */
export const handlingAllowances = {
  /** How long an extension may be, in the category's limits. */
  longestExtension: 1,
  /** Natural days from the request within which a suspension must be reviewed. */
  longestSuspension: 90,
} as const;
