import { serviceNames } from '#contracts';
import { ArgumentFault, defaultPlatformFile, readCommandLine } from '../platform-client/index.js';

export const help = `Shows and resolves events that a service could not apply, and behind which others wait.

  npm run dead-letters -- list                     every open dead letter of every service
  npm run dead-letters -- show ID                  one, with all that is known of it
  npm run dead-letters -- replay ID                applies it again, and then what waits behind it
  npm run dead-letters -- skip ID                  gives it up, and lets what waits behind it go on

  --service S          asks only this service
  --json               prints JSON
  --login NAME         signs in as this system administrator (default: the demo one)
  --password-file F    whose password is in this file (default: the demo people’s)
  --platform FILE      what "npm start" wrote about the platform (default ${defaultPlatformFile})
  --base-url URL       its address, if it is another than that file says

Replaying and skipping go on the record, in the administrator’s name.
Exit code: 0 when done; 1 when refused, unknown, or a service did not answer; 2 when the command line is wrong.`;

const options = {
  service: { type: 'string' },
  json: { type: 'boolean', default: false },
  login: { type: 'string' },
  'password-file': { type: 'string' },
  platform: { type: 'string' },
  'base-url': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Services that consume events, and so may set some aside. */
const consumers: readonly string[] = serviceNames.filter((name) => name !== 'gateway');

export type Action =
  { readonly verb: 'list' } | { readonly verb: 'show' | 'replay' | 'skip'; readonly deadLetterId: string };

export interface DeadLettersOptions {
  readonly action: Action;
  readonly services: readonly string[];
  readonly json: boolean;
  readonly login?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly platform?: string | undefined;
  readonly baseUrl?: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readDeadLettersOptions(args?: string[]): DeadLettersOptions | 'help' {
  const { values, positionals } = readCommandLine(options, args);
  if (values.help) return 'help';
  const { service } = values;
  if (service !== undefined && !consumers.includes(service)) {
    throw new ArgumentFault(`There is no service "${service}" with dead letters; there are ${consumers.join(', ')}.`);
  }
  return {
    action: readAction(positionals),
    services: service === undefined ? consumers : [service],
    json: values.json,
    login: values.login,
    passwordFile: values['password-file'],
    platform: values.platform,
    baseUrl: values['base-url'],
  };
}

function readAction([verb, deadLetterId, ...more]: readonly string[]): Action {
  if (more.length > 0) throw new ArgumentFault(`There is no argument "${more[0]}"; see --help.`);
  switch (verb) {
    case 'list':
      if (deadLetterId !== undefined) throw new ArgumentFault('list takes no argument; see --help.');
      return { verb };
    case 'show':
    case 'replay':
    case 'skip':
      if (deadLetterId === undefined) throw new ArgumentFault(`${verb} needs the ID of a dead letter; see --help.`);
      if (!uuid.test(deadLetterId)) throw new ArgumentFault(`"${deadLetterId}" is no ID of a dead letter; see list.`);
      return { verb, deadLetterId };
    default:
      throw new ArgumentFault(`Say list, show ID, replay ID or skip ID${verb ? `, not "${verb}"` : ''}; see --help.`);
  }
}
