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
  /** By service: the process that runs now. */
  pids: z.record(z.string(), z.int()).default({}),
});

export interface Platform {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly kafkaBrokers: readonly string[];
  readonly databases: ReadonlyMap<string, string>;
  readonly demoPeopleFile: string;
  readonly demoPasswordFile: string;
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
  const { kafkaBrokers, databases, demoPeopleFile, demoPasswordFile } = platform.data;
  return {
    baseUrl: (baseUrl ?? platform.data.baseUrl).replace(/\/+$/, ''),
    kafkaBrokers: kafkaBrokers.split(','),
    databases: new Map(Object.entries(databases).map(([service, { readUrl }]) => [service, readUrl])),
    demoPeopleFile: absolute(demoPeopleFile),
    demoPasswordFile: absolute(demoPasswordFile),
  };
}

const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(path));
