/** Whose trail is read, and as whom; the demo's own where nothing is said. */
export interface Reader {
  readonly login?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly platform?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** How the command line says it. */
export const readerOptions = {
  login: { type: 'string' },
  'password-file': { type: 'string' },
  platform: { type: 'string' },
  'base-url': { type: 'string' },
} as const;

type Said = { readonly [Name in keyof typeof readerOptions]?: string | undefined };

export const readerIn = ({ login, platform, ...said }: Said): Reader => ({
  ...{ login, platform, passwordFile: said['password-file'], baseUrl: said['base-url'] },
});
