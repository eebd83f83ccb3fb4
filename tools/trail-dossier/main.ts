import { knock, readDemoPassword, readDemoPeople, readPlatform, runProgram } from '../platform-client/index.js';
import { help, readDossierOptions } from './options.js';
import { readerAs } from './platform-reader.js';
import { writeDossier } from './write-dossier.js';

await runProgram('dossier', async () => {
  const options = readDossierOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const platform = readPlatform(options.platform, options.baseUrl);
  await knock(platform.baseUrl, 5_000);
  const login = options.login ?? readDemoPeople(platform.demoPeopleFile).holding('duty_chief')[0].login;
  const password = readDemoPassword(options.passwordFile ?? platform.demoPasswordFile);
  const written = await writeDossier(readerAs(login, password, platform), options.incident, options.out);
  const { entries, size, opened, unopened, misfits } = written;
  const say = (line: string) => void process.stderr.write(`dossier: ${line}\n`);
  for (const { owner, count, because } of unopened) say(`not opened: ${count} of ${owner} (${because})`);
  if (misfits.length > 0) say(`not what the trail was told of when it was taken: ${misfits.join(', ')}`);
  process.stdout.write(
    `dossier.json and dossier.pdf in ${options.out}: ${entries} entries under the checkpoint of ${size}, ${opened} texts and files opened or shown as erased\n`,
  );
  return misfits.length > 0 ? 1 : 0;
});
