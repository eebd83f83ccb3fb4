import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressFor, CHECKER, ensureDatabases, letCheckerRead, rolesOf } from './databases.mjs';
import { connectHotline, hotlinesFile } from './hotline.mjs';
import { platformFile, writePlatformFile } from './platform-file.mjs';
import { checkPorts } from './ports.mjs';
import { createTopics, loadDemoCounty, migrate } from './prepare.mjs';
import { residentSecret } from './resident-secret.mjs';
import { untilReady } from './readiness.mjs';
import { say, step } from './say.mjs';
import { serviceNameOf } from './replicas.mjs';
import { readSecrets } from './secrets.mjs';
import { startServers } from './servers.mjs';
import { plainEnv, serviceEnv } from './service-env.mjs';
import { hasDatabase } from './services.mjs';
import { root } from './settings.mjs';
import { SupervisedProcess } from './supervised-process.mjs';
import { demoNames, introduceWitness, trailFiles } from './trail-policy.mjs';

/** The whole platform on this machine: its servers and services, started, watched and stopped in order. */
export class Platform {
  #processes = [];
  #state = 'starting';
  #secrets;
  #servers;

  constructor(settings) {
    this.settings = settings;
    const { dataDir, services, external, ports } = settings;
    this.#secrets = readSecrets(dataDir, rolesOf(services));
    this.adminUrl =
      external.databaseUrl ?? `postgres://admin:${this.#secrets.admin}@127.0.0.1:${ports.postgres}/postgres`;
  }

  /** Starts PostgreSQL, Kafka and Redis; `until` may be awaited for all of them. */
  async startServers() {
    this.#servers = await startServers(this.settings, {
      adminUrl: this.adminUrl,
      adminPassword: this.#secrets.admin,
      add: (server) => this.#add(server),
      changed: () => this.#record(),
    });
    return { until: Promise.all(Object.values(this.#servers)) };
  }

  /** Once the servers are there: databases, topics, demo county, and then the services, until all are ready. */
  async startServices(build) {
    const { settings } = this;
    const wanted = settings.processes.map(({ name, port }) => [`the service ${name}`, port]);
    await checkPorts({ ...Object.fromEntries(wanted), 'people to open': settings.ports.gateway });
    const { access } = this;
    const { steppedClock, steppedFrom } = settings;
    if (steppedClock && !existsSync(steppedClock)) writeFileSync(steppedClock, steppedFrom);
    await Promise.all([
      this.prepareDatabases(build),
      this.#servers.kafka.then(() => createTopics(settings)),
      this.#servers.redis,
      introduceWitness(trailFiles(settings.dataDir), demoNames, settings.witnessUrl),
    ]);

    connectHotline(hotlinesFile(settings.dataDir), settings.simulatorUrl);
    mkdirSync(join(settings.dataDir, 'evidence'), { recursive: true, mode: 0o700 });
    const started = settings.processes.map((each) => this.#startService(each, access));
    const waiting = Object.fromEntries(settings.processes.map(({ name, port }) => [name, port]));
    if (settings.replicas > 1) {
      started.push(this.#startBalancer());
      waiting.balancer = settings.ports.gateway;
    }
    const replicated = settings.services.filter(({ alone }) => !alone).length;
    await step(
      `${replicated} services${settings.replicas > 1 ? `, ${settings.replicas} replicas of each` : ''}, and a witness`,
      () => untilReady(settings, started, waiting),
      () => `waiting for ${Object.keys(waiting).join(', ')}`,
    );
    this.#state = 'ready';
    this.#record();
  }

  /** Where the databases are, and the passwords of their roles. */
  get access() {
    return { adminUrl: this.adminUrl, passwords: this.#secrets.roles };
  }

  /** Once PostgreSQL is there: databases and roles, migrations, the demo county. */
  async prepareDatabases(build) {
    const { settings, access, adminUrl } = this;
    await this.#servers.postgres;
    const fresh = await step('Databases and roles', () =>
      ensureDatabases(adminUrl, settings.services, access.passwords, { alone: !settings.external.databaseUrl }),
    );
    await migrate(settings, access, { build, fresh });
    await letCheckerRead(adminUrl, settings.services);
    await loadDemoCounty(settings, access, { fresh });
  }

  #startService({ service, name, port }, access) {
    const file = join(root, 'dist/apps', service.name, 'src/main.js');
    const settings = { ...this.settings, residentSecret: residentSecret(this.settings.dataDir) };
    return this.#startNode(name, file, serviceEnv(service, settings, access, port));
  }

  #startBalancer() {
    const { ports, gateways } = this.settings;
    const env = { ...plainEnv(), PORT: String(ports.gateway), GATEWAYS: gateways.join(',') };
    return this.#startNode('balancer', join(root, 'deploy/local/balancer.mjs'), env);
  }

  #startNode(name, file, env) {
    const supervised = new SupervisedProcess({
      name,
      marker: file,
      logFile: join(this.settings.logDir, `${name.replace('#', '-')}.log`),
      changed: () => this.#record(),
      command: () => ({ file: process.execPath, args: [file], env, cwd: root }),
    });
    this.#add(supervised);
    supervised.start();
    return supervised;
  }

  #add(supervised) {
    if (this.#state === 'stopping') throw new Error(`${supervised.name} is not started: everything is being stopped`);
    this.#processes.push(supervised);
  }

  /** Stops everything in order: the door first, the services, then the servers they stand on. */
  async stop() {
    this.#state = 'stopping';
    const before = ['balancer', 'gateway'];
    const last = ['kafka', 'redis', 'postgres', 'receiver'];
    const stop = (isMeant) =>
      Promise.all(this.#processes.filter(({ name }) => isMeant(serviceNameOf(name))).map((each) => each.stop()));
    for (const door of before) await stop((name) => name === door);
    await stop((name) => !before.includes(name) && !last.includes(name));
    for (const server of last) await stop((name) => name === server);
    rmSync(platformFile(this.settings.dataDir), { force: true });
  }

  #record() {
    const databases = this.settings.services
      .filter(hasDatabase)
      .map(({ name }) => [name, { readUrl: addressFor(this.adminUrl, name, CHECKER, this.#secrets.roles) }]);
    try {
      this.#write(Object.fromEntries(databases));
    } catch (error) {
      say(`  !    ${platformFile(this.settings.dataDir)} could not be written: ${error.message}`); // a full disk must not end the supervisor
    }
  }

  #write(databases) {
    writePlatformFile(this.settings, { state: this.#state, processes: this.#processes, databases });
  }
}
