import { ask, intake } from './platform.js';
import { solve } from '../challenge/solve.js';

/** A pass for one report: asks for a challenge and solves it, which takes a second or so. */
export async function newPass(): Promise<string> {
  const challenge = await ask(intake.GET('/public/challenge'));
  const solution = await solve(challenge);
  return (await ask(intake.POST('/public/passes', { body: { challenge, solution } }))).pass;
}
