import {
  knock,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  runProgram,
  Sessions,
} from '../platform-client/index.js';
import { Operator } from './operator.js';
import { type DeadLettersOptions, help, readDeadLettersOptions } from './options.js';
import { details, list } from './print.js';

const out = (text: string) => void process.stdout.write(text);

/** What all services asked have, and which of them could not say. */
async function openLetters(operator: Operator, services: readonly string[]) {
  const asked = await Promise.allSettled(services.map((service) => operator.openAt(service)));
  const failed = asked.flatMap((one) => (one.status === 'rejected' ? [String((one.reason as Error).message)] : []));
  for (const reason of failed) process.stderr.write(`dead-letters: ${reason}\n`);
  const letters = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  return { letters: letters.sort((a, b) => (a.created_at < b.created_at ? -1 : 1)), complete: failed.length === 0 };
}

async function act({ action, services, json }: DeadLettersOptions, operator: Operator): Promise<number> {
  if (action.verb === 'list') {
    const { letters, complete } = await openLetters(operator, services);
    if (json) out(`${JSON.stringify(letters)}\n`);
    else if (complete || letters.length > 0) out(list(letters));
    return complete ? 0 : 1;
  }
  const { verb, deadLetterId } = action;
  const letter = await operator.find(services, deadLetterId);
  if (verb === 'show') {
    out(json ? `${JSON.stringify(letter)}\n` : details(letter));
    return 0;
  }
  const resolution = verb === 'replay' ? 'REPLAYED' : 'SKIPPED';
  await operator.resolve(letter, resolution);
  out(
    json
      ? `${JSON.stringify({ id: letter.id, service: letter.service, resolution })}\n`
      : `${resolution}: ${letter.id}\n`,
  );
  return 0;
}

await runProgram('dead-letters', async () => {
  const options = readDeadLettersOptions();
  if (options === 'help') {
    out(`${help}\n`);
    return 0;
  }
  const platform = readPlatform(options.platform, options.baseUrl);
  await knock(platform.baseUrl, 5_000);
  const login = options.login ?? readDemoPeople(platform.demoPeopleFile).holding('system_admin')[0].login;
  const password = readDemoPassword(options.passwordFile ?? platform.demoPasswordFile);
  const sessions = new Sessions(platform.baseUrl, password, { timeout: 10_000, giveUpAfter: 15_000 });
  return act(options, new Operator(platform.baseUrl, sessions, { login }));
});
