/** Wrong passwords in a row that lock an account, and for how long. */
export const allowedFailures = 5;
export const lockMinutes = 15;
