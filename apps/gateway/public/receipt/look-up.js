/** Milliseconds that an answer may take. */
const patience = 20_000;

/**
 * Asks for the receipt with a number: `found`; `waiting` where it is received and not under a checkpoint yet; `unknown`;
 * `busy` with what the platform says. @throws where the network is away
 */
export async function lookUp(number) {
  const trail = await ask('/api/trail/receipts/query', number);
  if (trail.status === 200) return { state: 'found', ...trail.body };
  if (trail.body.code !== 'TRAIL.NOT_SEQUENCED_YET') return busy(trail);
  const intake = await ask('/api/intake/receipts/query', number);
  if (intake.status === 200) return { state: 'waiting', ...intake.body, retryAfter: trail.retryAfter };
  return intake.body.code === 'RECEIPT.UNKNOWN' ? { state: 'unknown' } : busy(intake);
}

/** What a unit is called, in both languages; its code where that can’t be had. */
export async function nameOfUnit(code) {
  try {
    const response = await fetch(`/api/grid-registry/units/${encodeURIComponent(code)}/name`, {
      signal: AbortSignal.timeout(patience),
    });
    const { name, nameEn } = await response.json();
    return response.ok ? [name, nameEn ?? name] : [code, code];
  } catch {
    return [code, code];
  }
}

const busy = ({ body: { title, titleEn } }) => ({
  state: 'busy',
  zh: title ?? '服务暂时不可用，请稍后再试。',
  en: titleEn ?? 'The service is not available right now; try again in a moment.',
});

async function ask(path, number) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number }),
    signal: AbortSignal.timeout(patience),
  });
  const body = await response.json().catch(() => ({}));
  return { status: response.status, body, retryAfter: Number(response.headers.get('retry-after') ?? 3) };
}
