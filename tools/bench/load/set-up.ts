import { kafkaClient } from '#event-bus';
import { roles } from '#contracts';
import {
  ArgumentFault,
  Commander,
  knock,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  Sessions,
} from '../../platform-client/index.js';
import { readRequests } from '../../replay/input/read-requests.js';
import type { World } from '../../replay/lifecycle/world.js';
import { learnWorld } from '../../replay/run/prepare.js';
import type { BenchOptions } from '../options.js';
import { readServers, type Servers } from '../servers.js';
import { endlessCases } from './endless-cases.js';
import { Lifecycles } from './lifecycles.js';
import { Recorder } from './recorder.js';
import { Visibility } from './visibility.js';

/** All that a measurement needs. */
export interface Bench {
  readonly options: BenchOptions;
  readonly servers: Servers;
  readonly world: World;
  readonly recorder: Recorder;
  readonly visibility: Visibility;
  readonly lifecycles: Lifecycles;
  readonly say: (line: string) => void;
  /** How many lifecycle events there are: one for each step that was taken. */
  readonly steps: () => Promise<number>;
  readonly end: () => Promise<void>;
}

const signInsAtOnce = 6;

/** Signs everybody in, so that what is measured is work and not a morning’s sign-ins. @throws ArgumentFault */
export async function setUp(options: BenchOptions, say: (line: string) => void): Promise<Bench> {
  const platform = readPlatform(options.platform);
  const servers = readServers(options);
  const people = readDemoPeople(platform.demoPeopleFile);
  const patience = { timeout: 60_000, giveUpAfter: 300_000 };
  const sessions = new Sessions(platform.baseUrl, readDemoPassword(platform.demoPasswordFile), patience);
  await knock(platform.baseUrl);
  const recorder = new Recorder((command) => visibility.watch(command));
  const commander = new Commander(platform.baseUrl, sessions, recorder, patience);
  const visibility = new Visibility(commander, people);
  const world = await learnWorld({ commander, people, platform });

  const everybody = [...new Set(roles.flatMap((role) => people.all(role)))];
  say(`signing in ${everybody.length} people`);
  const queue = everybody.values();
  await Promise.all(
    Array.from({ length: signInsAtOnce }, async () => {
      for (const person of queue) await sessions.token(person);
    }),
  );

  const input = readRequests(options.input);
  if (input.requests.length === 0) throw new ArgumentFault(`There is no request in ${options.input}.`);
  const admin = kafkaClient({ service: 'bench', brokers: platform.kafkaBrokers }).admin();
  await admin.connect();
  return {
    options,
    servers,
    world,
    recorder,
    visibility,
    lifecycles: new Lifecycles(world, endlessCases(world, input, options.seed)),
    say,
    steps: async () =>
      (await admin.fetchTopicOffsets('incident.events.v1')).reduce((sum, { high }) => sum + Number(high), 0),
    end: () => admin.disconnect(),
  };
}
