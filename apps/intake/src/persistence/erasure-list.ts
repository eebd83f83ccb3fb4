import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { newId } from '#primitives';
import { INTAKE_CONFIG, type IntakeConfig } from '../intake.config.js';

/**
 * The list of erasures beside the backups, a file each, as the events stand on the topic: a restore applies it again,
 * whatever it restores and whatever has become of Kafka (docs/adr/0034).
 */
@Injectable()
export class ErasureList {
  constructor(@Inject(INTAKE_CONFIG) private readonly config: IntakeConfig) {}

  /** Adds an erasure; resolves once that is durable. May be done again. */
  async add(event: EventOf<'privacy.person-erased.v1'>): Promise<void> {
    const { ERASURES_DIR: folder } = this.config;
    if (folder === undefined) return;
    const path = join(folder, `${event.data.erasureId}.json`);
    const draft = `${path}.${newId()}.draft`;
    await withSync(draft, 'wx', (file) => file.writeFile(JSON.stringify(event)));
    await rename(draft, path);
    await withSync(folder, 'r');
  }
}

type File = Awaited<ReturnType<typeof open>>;

async function withSync(path: string, flags: string, work?: (file: File) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
