import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { AttachCitedFiles } from './attach-cited-files.js';

@Reaction('incident.self-handled.v1')
export class AttachFilesWhenIncidentSelfHandled implements Reacts<'incident.self-handled.v1'> {
  constructor(private readonly citedFiles: AttachCitedFiles) {}

  async react(event: EventOf<'incident.self-handled.v1'>, { manager }: ReactionContext): Promise<void> {
    await this.citedFiles.attach(manager, event, [...event.data.before, ...event.data.after]);
  }
}
