import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { AttachCitedFiles } from './attach-cited-files.js';

@Reaction('incident.supplemented.v1')
export class AttachFilesWhenIncidentSupplemented implements Reacts<'incident.supplemented.v1'> {
  constructor(private readonly citedFiles: AttachCitedFiles) {}

  async react({ subject, data }: EventOf<'incident.supplemented.v1'>, { manager }: ReactionContext): Promise<void> {
    await this.citedFiles.attach(manager, subject, data.evidence);
  }
}
