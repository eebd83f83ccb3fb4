import { language } from '../../../language/language.js';
import { wordsIn } from '../../../parts/incident/sentences/words.js';

const keypaths = { system: 'auditor.entry.byRule', operator: 'auditor.entry.byOperator' } as const;

/** The program that acts under such a name (`system:dispatch`), and how that is said; undefined for a person. */
export function programIn(actor: string): { readonly keypath: string; readonly service: string } | undefined {
  const [kind, service = actor] = actor.split(':');
  return kind === 'system' || kind === 'operator'
    ? { keypath: keypaths[kind], service: wordsIn(language.value).service(service) }
    : undefined;
}
