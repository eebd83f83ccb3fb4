import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { AttachCitedFiles } from './attach-cited-files.js';

@Reaction('incident.extension-requested.v1')
export class AttachFilesWhenExtensionRequested implements Reacts<'incident.extension-requested.v1'> {
  constructor(private readonly citedFiles: AttachCitedFiles) {}

  async react(event: EventOf<'incident.extension-requested.v1'>, { manager }: ReactionContext): Promise<void> {
    await this.citedFiles.attach(manager, event, event.data.evidence);
  }
}
