import { readFileSync } from 'node:fs';
import { type Role, roles } from '#contracts';
import { z } from 'zod';
import { ArgumentFault } from './command-line.js';

const peopleSchema = z.array(
  z.object({
    personId: z.uuid(),
    login: z.string().min(1),
    name: z.string(),
    posts: z.array(z.object({ role: z.enum(roles), unitCode: z.string() })),
  }),
);

/** Somebody of the demo county, who can sign in. */
export type Person = z.infer<typeof peopleSchema>[number];

/** Who holds which post in the demo county. */
export class DemoPeople {
  private readonly byPost = new Map<string, Person[]>();
  private readonly byId: ReadonlyMap<string, Person>;

  constructor(people: readonly Person[]) {
    this.byId = new Map(people.map((person) => [person.personId, person]));
    for (const person of people) {
      for (const { role, unitCode } of person.posts) {
        for (const post of [role, `${role} ${unitCode}`]) {
          this.byPost.set(post, [...(this.byPost.get(post) ?? []), person]);
        }
      }
    }
  }

  /** Everybody with the role, if there is anybody. */
  all(role: Role): readonly Person[] {
    return this.byPost.get(role) ?? [];
  }

  /** @throws Error when nobody of the demo county has this id */
  withId(personId: string): Person {
    const person = this.byId.get(personId);
    if (!person) throw new Error(`person ${personId} is none of the demo people`);
    return person;
  }

  /** Everybody with the role (in the unit, if one is named). @throws Error when there is nobody */
  holding(role: Role, unit?: string): readonly [Person, ...Person[]] {
    const [first, ...others] = this.byPost.get(unit === undefined ? role : `${role} ${unit}`) ?? [];
    if (!first) throw new Error(`no demo person is ${role}${unit === undefined ? '' : ` in ${unit}`}`);
    return [first, ...others];
  }
}

/** @throws ArgumentFault */
export function readDemoPeople(file: string): DemoPeople {
  try {
    return new DemoPeople(peopleSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    throw new ArgumentFault(`The demo people can’t be read from ${file} (${(error as Error).message.slice(0, 200)}).`);
  }
}

/** @throws ArgumentFault */
export function readDemoPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ArgumentFault(`The demo people’s password can’t be read from ${file}.`);
  }
}
