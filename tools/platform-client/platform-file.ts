import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { ArgumentFault } from './command-line.js';

/** What `npm start` writes about the platform that runs, as far as tools need it. */
const platformSchema = z.object({
  baseUrl: z.url(),
  kafkaBrokers: z.string().min(1),
  /** By service: an address at which the checker may read, and only read. */
  databases: z.record(z.string(), z.object({ readUrl: z.string().min(1) })),
  /** The demo people, and the file with their one password. */
  demoPeopleFile: z.string().min(1),
  demoPasswordFile: z.string().min(1),
  /** Where the hotline's simulator is, if it was started. */
  simulatorUrl: z.url().optional(),
  /** By service: the process that runs now. */
  pids: z.record(z.string(), z.int()).default({}),
  /** The file with the time, where the platform goes by a rehearsal’s clock. */
  steppedClock: z.string().optional(),
});

export interface Platform {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly kafkaBrokers: readonly string[];
  readonly databases: ReadonlyMap<string, string>;
  readonly demoPeopleFile: string;
  readonly demoPasswordFile: string;
  readonly simulatorUrl?: string | undefined;
  /** Where the file lies, and beside it what a platform on this machine keeps: `secrets.json`, `evidence/`. */
  readonly dataDirectory: string;
  /** The file with the time, where the platform goes by a rehearsal’s clock. */
  readonly steppedClock?: string | undefined;
}

export const defaultPlatformFile = '.data/platform.json';

/** What import-county wrote of a county, given by its six digits, beside the demo's own files. */
export const importedCounty = ({ demoPeopleFile }: Platform, county: string) => ({
  people: join(dirname(demoPeopleFile), 'counties', county, 'people.json'),
  boundary: join(dirname(demoPeopleFile), 'counties', county, 'boundary.geojson'),
});

/** Reads the platform file. `baseUrl`, when given, goes before what it says. @throws ArgumentFault */
export function readPlatform(file = defaultPlatformFile, baseUrl?: string): Platform {
  if (baseUrl !== undefined && !/^https?:\/\/\S+$/.test(baseUrl)) {
    throw new ArgumentFault(`--base-url must be an http address, not "${baseUrl}".`);
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ArgumentFault(
      `There is no readable ${file}: start the platform with "npm start", or name its file with --platform.`,
    );
  }
  const platform = platformSchema.safeParse(content);
  if (!platform.success) {
    const [issue] = platform.error.issues;
    throw new ArgumentFault(`${file} is not of a running platform (${issue?.path.join('.')}: ${issue?.message}).`);
  }
  const { kafkaBrokers, databases, demoPeopleFile, demoPasswordFile, simulatorUrl, steppedClock } = platform.data;
  return {
    baseUrl: (baseUrl ?? platform.data.baseUrl).replace(/\/+$/, ''),
    kafkaBrokers: kafkaBrokers.split(','),
    databases: new Map(Object.entries(databases).map(([service, { readUrl }]) => [service, readUrl])),
    demoPeopleFile: absolute(demoPeopleFile),
    demoPasswordFile: absolute(demoPasswordFile),
    simulatorUrl,
    dataDirectory: dirname(absolute(file)),
    steppedClock,
  };
}

const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(path));
