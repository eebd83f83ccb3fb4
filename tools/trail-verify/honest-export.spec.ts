import { eventLike } from '#testing';
import { allDeclared, life, type ToldStep, toldStep } from './told-steps.spec.js';
import { type Problem, verifyExport, type VerifyOptions } from './verify-offline.js';
import { type Bytes, type Files, filesOf, newSigner, origin, written } from './written-export.spec.js';

/** An honest export to tamper with: twelve entries, of which an incident's steps are 5, 7, 9 and 10; checkpoints at 4, 8, 12. */

export const signer = newSigner(origin);
export const witness = newSigner('witness.example/w', { isWitness: true });

const steps = life([
  'incident.reported.v1',
  'incident.registered.v1',
  'incident.dispatched.v1',
  'incident.acknowledged.v1',
]);
export const [reported, registered, dispatched, acknowledged] = steps.map(toldStep) as [Buffer, Buffer, Buffer, Buffer];
export const anotherEntry = (): Buffer => eventLike('incident.urged.v1').bytes;
export const urged = anotherEntry();
export const refused = eventLike('audit.command-refused.v1').bytes;

export const entries: readonly Bytes[] = [
  ...allDeclared(),
  reported,
  urged,
  registered,
  refused,
  dispatched,
  acknowledged,
  eventLike('audit.signed-in.v1').bytes,
  eventLike('incident.remarked.v1').bytes,
];
export const sizes = [4, 8, 12];
export const honest = filesOf(entries, sizes, signer);

export const verdictOn = (files: Files, options: Omit<VerifyOptions, 'from'> = {}) =>
  verifyExport({ from: written(files), ...options });

const told = (problems: readonly Problem[], offset = 0): string =>
  problems.map(({ kind, sequence }) => (sequence === null ? kind : `${kind} ${sequence - offset}`)).join(', ');

/** The problems of the honest export with other files: `KIND sequence, …`. */
export const found = (files: Partial<Files>, options: Omit<VerifyOptions, 'from'> = {}): string =>
  told(verdictOn({ ...honest, ...files }, options).problems);

/** The problems of a log of these entries, honestly kept and signed. */
export const problemsOf = (log: readonly Bytes[]): string => found(filesOf(log, [log.length], signer));

const declarations = allDeclared();

/** The problems of a log of all declarations and these steps, numbered from the first step on. */
export const problemsAfterDeclared = (taken: readonly ToldStep[]): string => {
  const log = [...declarations, ...taken.map(toldStep)];
  return told(verdictOn(filesOf(log, [log.length], signer)).problems, declarations.length);
};
