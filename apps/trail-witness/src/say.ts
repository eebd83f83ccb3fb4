const levels = { info: 30, warn: 40, error: 50, fatal: 60 } as const;

/** Writes a line of the log, as the platform's services write theirs. */
export type Say = (level: keyof typeof levels, message: string, details?: Readonly<Record<string, unknown>>) => void;

export const say: Say = (level, message, details = {}) => {
  const line = { level: levels[level], time: Date.now(), service: 'trail-witness', ...details, msg: message };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
