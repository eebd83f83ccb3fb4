import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#access';
import { Database } from '#database';
import { CLOCK, type Clock, communityOf, countyOf, Refused, townshipOf } from '#primitives';
import { foldSteps, stepsAmong } from '../../domain/incident-steps.js';
import { readJson } from '../../domain/read-json.js';
import { refuse } from '../../domain/trail.refusals.js';
import type { Dossier } from '../dossier.js';
import { readerOf } from '../reader.js';
import { sheetOf } from './sheet.js';
import { covers } from './typeface.js';
import { Typesetter } from './typesetter.js';
import { unitNamesAt, unitsIn } from './unit-names.js';

/** What is set within the seconds that the door waits for a replica; a longer dossier is for programs. */
const most = { entries: 500, bytes: 16 * 1024 * 1024 };

/** Prints a dossier for who was given it. */
@Injectable()
export class PrintDossier {
  constructor(
    private readonly database: Database,
    private readonly typesetter: Typesetter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The PDF. @throws Refused TRAIL.DOSSIER_TOO_LARGE, TRAIL.PRINTING_BUSY */
  async print(who: SignedIn, dossier: Dossier): Promise<Buffer> {
    if (dossier.entries.length > most.entries) throw new Refused(refuse('TRAIL.DOSSIER_TOO_LARGE', most));
    const entries = dossier.entries.map(({ sequence, topic, bytes }) => ({
      ...{ sequence, topic },
      bytes: Buffer.from(bytes, 'base64'),
    }));
    const incident = foldSteps(stepsAmong(entries).steps);
    if (!incident) throw new TypeError('a dossier of no incident');
    const reader = readerOf(who);
    const { grid } = incident.scope;
    const around = [reader.post.unit, countyOf(grid), townshipOf(grid), communityOf(grid)];
    const units = unitsIn([around, ...entries.map(({ bytes }) => readJson(bytes))]);
    const unitNames = await unitNamesAt(this.database.manager, units, dossier.checkpoint.size);
    const givenAt = this.clock.now();
    return this.typesetter.set(sheetOf({ dossier, incident, reader, givenAt, unitNames }, covers));
  }
}
