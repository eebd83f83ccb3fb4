import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HeldPost, tokenAudience, tokenIssuer } from '#access';
import type { EvidenceRef, Role } from '#contracts';
import { issueReceipt } from '#evidence-receipts';
import { newId } from '#primitives';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Somebody who signs in, in a test. */
export interface TestPerson {
  readonly person: string;
  readonly posts: readonly HeldPost[];
}

/** A person of the test's making with one post. */
export const holding = (role: Role, unit: string): TestPerson => ({
  person: newId(),
  posts: [{ id: newId(), role, unit }],
});

/** A wall screen of the test's making: what its token names is no post that anybody could hold. */
export const wallScreen = (area: string): TestPerson => {
  const id = newId();
  return { person: id, posts: [{ id, role: 'display', unit: area } as unknown as HeldPost] };
};

/** Signs tokens and receipts as identity and evidence do, and serves the keys where services fetch them. */
export interface TestKeys {
  readonly url: string;
  /** `expiresIn`: of a new session, in jose's words, as `10m`. */
  token(who: TestPerson, expiresIn?: string): Promise<string>;
  /** A receipt for a photo that `who` uploaded, or for a paper. */
  receipt(who: TestPerson, evidence?: Partial<EvidenceRef & { photo: boolean }>): Promise<string>;
  close(): Promise<void>;
}

export async function createTestKeys(): Promise<TestKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // One session of each person, as long as a spec file runs: signing is what a test would do most.
  const sessions = new WeakMap<TestPerson, Promise<string>>();
  return {
    url: `http://127.0.0.1:${port}/jwks.json`,
    token: (who, expiresIn) => {
      if (expiresIn !== undefined) return signToken(privateKey, who, expiresIn);
      const token = sessions.get(who) ?? signToken(privateKey, who, '60m');
      sessions.set(who, token);
      return token;
    },
    receipt: (who, evidence = {}) =>
      issueReceipt({ evidenceId: newId(), commitment: 'c'.repeat(43), photo: true, ...evidence }, who.person, {
        key: privateKey,
        keyId: 'test',
      }),
    close: () => closeServer(server),
  };
}

const signToken = (key: CryptoKey, { person, posts }: TestPerson, expiresIn: string): Promise<string> =>
  new SignJWT({ sid: newId(), posts })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'test' })
    .setIssuer(tokenIssuer)
    .setAudience(tokenAudience)
    .setSubject(person)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(key);

const closeServer = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
};
