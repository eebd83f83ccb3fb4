import './node-version.mjs';

const { copyFileSync, existsSync, mkdirSync } = await import('node:fs');
const { resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { compile } = await import('./compile.mjs');
const { countyFiles } = await import('./demo-files.mjs');
const { ensureInstalled } = await import('./install.mjs');
const { stopLeftovers } = await import('./leftovers.mjs');
const { releaseLock, takeLock } = await import('./lock.mjs');
const { stopOneShots } = await import('./one-shot.mjs');
const { Platform } = await import('./platform.mjs');
const { readPlatformFile } = await import('./platform-file.mjs');
const { loadCounty } = await import('./prepare.mjs');
const { explain, Problem } = await import('./problem.mjs');
const { ensurePrograms } = await import('./programs.mjs');
const { say } = await import('./say.mjs');
const { readSettings, root } = await import('./settings.mjs');
const { StopAsked, untilAskedToStop } = await import('./until-asked-to-stop.mjs');

const help = `Makes another county on the local platform, running or not, out of files. Doing it again changes nothing.

  npm run import-county -- --code 430281 [options]

  --code N           the county's code, 6 digits or 12
  --divisions FILE   CSV: code, name, level (city|county|township|community), parent_code, codes of 12 digits
                     (default: deploy/demo/zhuzhou-divisions.csv)
  --boundary FILE    GeoJSON FeatureCollection, Polygon or MultiPolygon in degrees WGS-84/CGCS2000, with the 12-digit
                     code in properties.code (default: deploy/demo/zhuzhou-counties.geojson)
  --grids N          about how many grids (default 600)
  --seed S           another seed gives other grids and people
  --data DIR, --port-offset N   as for npm start

Divisions and boundary are what the files say. Grids, and with them the areas of communities, household counts,
departments, people and their posts are synthetic: nobody is real, and no border below the county is anybody's.
Sign-ins, people and the boundary are written to DIR/counties/<code>/; all have the demo's password.`;

const options = {
  code: { type: 'string' },
  divisions: { type: 'string', default: 'deploy/demo/zhuzhou-divisions.csv' },
  boundary: { type: 'string', default: 'deploy/demo/zhuzhou-counties.geojson' },
  grids: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  'port-offset': { type: 'string' },
  help: { type: 'boolean', default: false },
};

const stopAsked = untilAskedToStop();
let platform;
let lockedDir;

async function importCounty() {
  const wanted = readArguments();
  if (wanted.help) return say(help);
  const settings = wanted.settings;
  const holder = await takeLock(settings.dataDir);
  if (!holder) lockedDir = settings.dataDir;
  const running = holder && readPlatformFile(settings.dataDir);
  if (holder && running?.state !== 'ready')
    throw new Problem(`The platform is not ready yet (pid ${holder.pid}): wait until it says so and try again.`);

  await ensureInstalled(settings.logDir);
  const build = await compile();
  if (running) {
    // Where it listens is for the running one to say.
    platform = new Platform({ ...settings, ports: { ...settings.ports, ...running.ports } });
    await load(platform, wanted);
    say(`County ${wanted.code} is on the platform at ${running.baseUrl}; its events are on their way.`);
  } else {
    await stopLeftovers(settings.dataDir);
    await ensurePrograms(settings);
    platform = new Platform(settings);
    await platform.startServers();
    await platform.prepareDatabases(build);
    await load(platform, wanted);
    say(`County ${wanted.code} is in the databases; its events go out when the platform starts.`);
  }
  say(`Sign-ins: ${countyFiles(settings.dataDir, wanted.code).signIns}`);
}

async function load({ settings, access }, { code, divisions, boundary, grids, seed }) {
  const files = countyFiles(settings.dataDir, code);
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  await loadCounty(settings, access, {
    label: `County ${code}`,
    people: files.people,
    signIns: files.signIns,
    choices: {
      DEMO_COUNTY: `${code}000000`,
      DEMO_DIVISIONS_FILE: divisions,
      DEMO_BOUNDARIES_FILE: boundary,
      DEMO_LOGIN_PREFIX: `${code}-`,
      ...(grids === undefined ? {} : { DEMO_GRIDS: grids }),
      ...(seed === undefined ? {} : { DEMO_SEED: seed }),
    },
  });
  copyFileSync(boundary, files.boundary);
}

function readArguments() {
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}; see --help.`);
  }
  if (values.help) return { help: true };
  const code = /^(\d{6})(000000)?$/.exec(values.code ?? '')?.[1];
  if (!code) throw new Problem('--code must be the 6 (or 12) digits of a county, as in --code 430281; see --help.');
  if (values.grids !== undefined && !/^[1-9]\d{0,4}$/.test(values.grids))
    throw new Problem(`--grids must be a whole number, not "${values.grids}".`);
  const [divisions, boundary] = [values.divisions, values.boundary].map((file) => resolve(root, file));
  for (const file of [divisions, boundary])
    if (!existsSync(file)) throw new Problem(`There is no file ${file}: name one of the form that --help shows.`);
  const argv = ['data', 'port-offset'].flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}`, values[name]],
  );
  return { code, divisions, boundary, grids: values.grids, seed: values.seed, settings: readSettings({ argv }) };
}

try {
  await Promise.race([importCounty(), stopAsked]);
} catch (error) {
  if (error instanceof StopAsked) say(`\n${error.message}: stopping.`);
  else console.error(explain(error));
  process.exitCode = error instanceof StopAsked ? 130 : 1;
}
await stopOneShots();
if (lockedDir) {
  await platform?.stop();
  releaseLock(lockedDir);
}
process.exit();
