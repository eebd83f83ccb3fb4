import { existsSync } from 'node:fs';
import { type PermissionName, ruleOf } from '#access';
import type { Endpoint } from '#endpoint';
import type { Answer, TestPerson } from '#testing';
import { permissionOf } from '../generate/responses.js';
import {
  askedOf,
  former,
  isPermitted,
  isReached,
  machines,
  type Posted,
  residents,
  type Subject,
} from './places.spec.js';

/**
 * How one endpoint is asked, so that right and reach decide: a request that is well-formed, and about something that is
 * there. What else stands against it (a stale version, a wrong stage) comes after that, counts as being let in, and
 * keeps the incident as it is for the next who asks.
 */
export interface Probe {
  readonly ask: (as: TestPerson | undefined) => Promise<Answer>;
  /** What it is about; the incident when not said. */
  readonly about?: Subject;
  /** Where an answer leaves out what is out of reach: whether it is in. */
  readonly shows?: (body: Answer['body']) => boolean;
  /** The code by which what is out of reach is said not to exist. */
  readonly hides?: string;
  /** That it is not the reach that decides, but a rule of its own, and where that is tested. Then only roles are tried. */
  readonly decidedBy?: { readonly why: string; readonly spec: string };
}

/** By `DispatchIncident.dispatch`. */
export type Probes = Readonly<Record<string, Probe>>;

type Verdict = 'let in' | 'refused' | 'no verdict';

/** What needs no post at all, said once more. */
export const needsNoPost: readonly string[] = ['session.own'];

/** How many requests are on their way at once. */
const lanes = 12;

/**
 * Asks every endpoint as every role, from everywhere that matters (as another system or a resident only those that are
 * for one), as somebody without a post, and as nobody. Gives a sentence for each answer that is not what the table says,
 * and for each endpoint without a probe, or probe without an endpoint.
 */
export async function faultsOf(endpoints: readonly Endpoint[], probes: Probes): Promise<string[]> {
  const outside = endpoints.filter(({ inside }) => !inside);
  const ids = outside.map(({ id }) => id);
  const faults = [
    ...ids.filter((id) => !(id in probes)).map((id) => `${id} is not in the matrix`),
    ...Object.keys(probes)
      .filter((id) => !ids.includes(id))
      .map((id) => `${id} is in the matrix and no endpoint`),
    ...Object.values(probes).flatMap(({ decidedBy }) =>
      decidedBy && !existsSync(decidedBy.spec) ? [`${decidedBy.spec} is no file`] : [],
    ),
  ];
  const asked = outside.flatMap((endpoint, nth) => {
    const probe = probes[endpoint.id];
    return probe ? questionsOf(endpoint, probe, nth) : [];
  });
  return [...faults, ...(await inLanes(asked))];
}

interface Question {
  readonly text: string;
  readonly probe: Probe;
  readonly as: TestPerson | undefined;
  readonly expected: boolean;
}

function questionsOf(endpoint: Endpoint, probe: Probe, nth: number): Question[] {
  const permission = permissionOf(endpoint) as PermissionName | undefined;
  const question = (asker: string, as: TestPerson | undefined, expected: boolean): Question => ({
    ...{ text: `${endpoint.id} (${permission ?? 'for everybody'}), asked by ${asker}`, probe, as, expected },
  });
  if (!permission) return [question('nobody', undefined, true)];
  return [
    question('nobody', undefined, false),
    question('somebody without a post', former, needsNoPost.includes(permission)),
    ...[
      ...askedOf(permission, nth),
      ...(ruleOf(permission).machine ? machines : []),
      ...(ruleOf(permission).resident ? residents : []),
    ].map((posted) => question(`${posted.role} of ${posted.place}`, posted.who, isLetIn(permission, posted, probe))),
  ];
}

const isLetIn = (permission: PermissionName, posted: Posted, { about = 'incident', decidedBy }: Probe): boolean =>
  decidedBy ? isPermitted(permission, posted) : isReached(permission, posted, about);

async function inLanes(questions: readonly Question[]): Promise<string[]> {
  const faults: string[] = [];
  const waiting = questions.values();
  const lane = async () => {
    for (const { text, probe, as, expected } of waiting) {
      const answer = await answerTo(probe, as);
      const verdict = verdictOn(answer, probe);
      const wanted: Verdict = expected ? 'let in' : 'refused';
      const code = (answer.body as { code?: string }).code ?? '';
      if (verdict !== wanted) faults.push(`${text}: ${verdict}, not ${wanted} (${answer.status} ${code})`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return faults;
}

const closedMeanwhile: ReadonlySet<string> = new Set(['ECONNRESET', 'UND_ERR_SOCKET']);

/**
 * What an endpoint answers to whoever comes again as they are told to: a denial is not told before it is on record, and
 * a connection that was kept open may be closed as the next request comes.
 */
async function answerTo({ ask }: Probe, as: TestPerson | undefined): Promise<Answer> {
  for (let left = 3; ; left--) {
    try {
      const answer = await ask(as);
      if (answer.status !== 503 || left === 0) return answer;
    } catch (error) {
      const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
      if (!closedMeanwhile.has(code) || left === 0) throw error;
    }
  }
}

/** A request that was not understood, and a service in trouble, say nothing of rights. */
function verdictOn({ status, body }: Answer, { shows, hides, decidedBy }: Probe): Verdict {
  const { code = '' } = body as { code?: string };
  if (status >= 500 || status === 429 || code.startsWith('REQUEST.')) return 'no verdict';
  // A rule of its own may refuse with the same code as the reach would: it is tested elsewhere.
  if (decidedBy && code === 'ACCESS.OUT_OF_SCOPE') return 'let in';
  if (code.startsWith('ACCESS.') || code === hides) return 'refused';
  if (!shows) return 'let in';
  if (status >= 400) return 'no verdict';
  return shows(body) ? 'let in' : 'refused';
}
