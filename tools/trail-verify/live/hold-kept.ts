import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../platform-client/index.js';
import type { Problem } from '../verify-offline.js';
import { holdFiles } from './hold-files.js';
import { holdTexts } from './hold-texts.js';
import { closeOwners, type Owner, ownersOf, type Owners } from './owners.js';
import type { TrailTables } from './stored-tree.js';

export interface HeldKept {
  readonly problems: readonly Problem[];
  /** What could not be held from where this runs, and why. */
  readonly notHeld: readonly string[];
}

/**
 * Holds the texts and files that the log commits to against what their owners keep; what can't be from here, it says.
 */
export async function holdKept(trail: TrailTables, platform: Platform, say: (line: string) => void): Promise<HeldKept> {
  const cannotHold = (what: string, { message }: Error): string[] => {
    say(`not held: ${what}: ${message}`);
    return [`${what}: ${message}`];
  };
  let owners: Owners;
  try {
    owners = ownersOf(platform);
  } catch (error) {
    return { problems: [], notHeld: cannotHold('texts and files', error as Error) };
  }
  try {
    say('holding the texts that the log commits to against what their owners keep');
    const texts = await holdTexts(trail, owners);
    const directory = join(platform.dataDirectory, 'evidence');
    try {
      await access(directory, constants.R_OK | constants.X_OK);
    } catch (error) {
      return { problems: texts, notHeld: cannotHold('files', error as Error) };
    }
    say('holding the files that the log commits to against what is on disk');
    const evidence = owners.get('evidence') as Required<Owner>;
    const files = await holdFiles(trail, { ...evidence, directory });
    return { problems: [...texts, ...files], notHeld: [] };
  } finally {
    await closeOwners(owners);
  }
}
