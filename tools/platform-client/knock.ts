import { persist } from './persist.js';

/** Makes sure that somebody is there at all, before anything is sent that would be tried again for long. @throws Error */
export async function knock(baseUrl: string, within = 30_000): Promise<void> {
  const request = { method: 'GET', url: `${baseUrl}/api/identity/.well-known/jwks.json`, headers: {} } as const;
  try {
    await persist(() => request, { timeout: 5_000, giveUpAfter: within });
  } catch (error) {
    throw new Error(`The platform does not answer at ${baseUrl} (${(error as Error).message}); is it running?`);
  }
}
