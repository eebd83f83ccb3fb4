import { api, ask } from '../../api/client.js';
import type { operations } from '../../api/generated/grid-registry.js';
import type { operations as identityOperations } from '../../api/generated/identity.js';
import { Problem } from '../../api/problem.js';
import type { Unit } from '../../parts/lookups/lookups.js';

type Page = operations['ListPeople.list']['responses']['200']['content']['application/json'];
export type PeopleQuery = NonNullable<operations['ListPeople.list']['parameters']['query']>;
export type Account =
  identityOperations['QueryAccounts.query']['responses']['200']['content']['application/json'][number];
export type HandedOver = identityOperations['MakeAccount.make']['responses']['201']['content']['application/json'];
export type NewPerson = operations['EnterPerson.enter']['requestBody']['content']['application/json'];

/** Somebody with their posts, as the registry knows them, and their account, as identity does. */
export interface Staff {
  readonly personId: string;
  readonly name: string;
  readonly posts: Page['people'][number]['posts'];
  readonly account: Account | undefined;
}

/** In which levels of units there are posts of a role; the registry decides. */
export const levelsOf: Readonly<Record<string, readonly Unit['level'][]>> = {
  grid_worker: ['grid'],
  grid_leader: ['grid', 'community'],
  community_staff: ['community'],
  township_dispatcher: ['township'],
  department_staff: ['department'],
  intake_officer: ['county', 'township'],
  dispatcher: ['county', 'township'],
  duty_chief: ['county'],
  evaluator: ['city', 'county'],
  auditor: ['city', 'county'],
  security_admin: ['city', 'county'],
  system_admin: ['city', 'county'],
};

/** A page of people, with their accounts. @throws Problem */
export async function readStaff(query: PeopleQuery): Promise<{ staff: Staff[]; total: number; next: string | null }> {
  const { people, total, next } = await ask(api.gridRegistry.GET('/people', { params: { query } }));
  const accounts = await accountsOf(people.map(({ personId }) => personId));
  return { staff: people.map((one) => ({ ...one, account: accounts.get(one.personId) })), total, next };
}

async function accountsOf(personIds: string[]): Promise<Map<string, Account>> {
  if (personIds.length === 0) return new Map();
  const found = await ask(api.identity.POST('/accounts/query', { body: { personIds } }));
  return new Map(found.map((account) => [account.personId, account]));
}

/** How long a post takes to get from the registry to identity, at most; milliseconds. */
const patience = 20_000;
const between = 700;

/** Gives an account to somebody who may have got their first post a moment ago. @throws Problem */
export async function giveAccount(personId: string, login: string): Promise<HandedOver> {
  const key = crypto.randomUUID();
  for (const until = Date.now() + patience; ;) {
    try {
      return await ask(
        api.identity.POST('/people/{personId}/accounts', {
          params: { path: { personId }, header: { 'Idempotency-Key': key } },
          body: { login },
        }),
      );
    } catch (error) {
      const isEarly = error instanceof Problem && error.code === 'ACCOUNT.PERSON_UNKNOWN';
      if (!isEarly || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, between));
    }
  }
}
