import canonicalize from 'canonicalize';

/** Words and addresses that are no secret. A word that is not here is withheld: nobody thought about it. */
const open = new Set([
  'LOG_LEVEL',
  'DATABASE_URL',
  'KEYS_DATABASE_URL',
  'REDIS_URL',
  'KAFKA_BROKERS',
  'KAFKA_NAMESPACE',
  'IDENTITY_JWKS_URL',
  'EVIDENCE_JWKS_URL',
  'EVIDENCE_DIR',
  'EVIDENCE_COPY_DIR',
  'MAIL_FROM',
  'SMTP_URL',
  'SMS_URL',
  'WECOM_URL',
  'PUBLIC_URL',
  'TEMPLATES_FILE',
  'OPEN311_URL',
  'OPEN311_TYPE',
  'OPEN311_CONTACT',
  'OPEN311_KEY_SERVICE',
  'OPEN311_ATTRIBUTES_FILE',
  'TRAIL_ARCHIVE_DIR',
  'TRAIL_KEY_FILE',
  'TRAIL_ORIGIN',
  'TRAIL_WITNESSES',
  'LIVE_CHANNEL',
  'DOOR_RECORDS',
  'ROUTES',
  'TRUSTED_PROXIES',
  'NODE_ENV',
  'STEPPED_CLOCK',
]);

/** What one process of several has for itself: its replicas work by the same settings and have others. */
const ofOneProcess = new Set(['SERVICE_NAME', 'HOST', 'PORT', 'METRICS_PORT']);

export interface OpenSettings {
  readonly settings: Record<string, string | number | boolean>;
  /** The names of those that are set and not told. */
  readonly withheld: string[];
}

/** What may be told of a service's settings: numbers, and words that are known to be no secret. */
export function openSettings(config: object): OpenSettings {
  const settings: OpenSettings['settings'] = {};
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined || ofOneProcess.has(name)) continue;
    if (typeof value === 'number' || typeof value === 'boolean') settings[name] = value;
    else if (open.has(name)) settings[name] = told(value);
    else withheld.push(name);
  }
  return { settings, withheld };
}

function told(value: unknown): string {
  if (typeof value === 'string') return withoutCredentials(value);
  const words: unknown = JSON.parse(JSON.stringify(value), (_, word: unknown) =>
    typeof word === 'string' ? withoutCredentials(word) : word,
  );
  return canonicalize(words) ?? '';
}

/** Of an address, where it leads: user, password and query are between the service and whoever is there. */
function withoutCredentials(text: string): string {
  if (!URL.canParse(text) || !text.includes('://')) return text;
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname}`;
}
