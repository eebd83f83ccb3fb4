/** Every state has a digit; a socket's `EPIPE` has none. */
const sqlStateForm = /^(?=.*\d)[0-9A-Z]{5}$/;

/** The SQLSTATE of a database failure, looking through TypeORM's wrapping; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && sqlStateForm.test(code)) return code;
  return driverError === undefined || driverError === error ? undefined : sqlState(driverError);
}

const passing = new Set([
  '40001',
  '40P01',
  '55P03',
  '57014',
  '25P03',
  '25P02',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53300',
]);

/** Whether trying again later may succeed: the server is away, restarting, overloaded, or broke a deadlock. */
export function isPassingFailure(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return passing.has(state) || state.startsWith('08') || state.startsWith('53');
  const text = error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : '';
  return /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed|DataSource is not|Driver not Connected|Connection is not established/i.test(
    text,
  );
}

/** Waiting for a lock took longer than allowed. */
export const isLockTimeout = (error: unknown): boolean => sqlState(error) === '55P03';
