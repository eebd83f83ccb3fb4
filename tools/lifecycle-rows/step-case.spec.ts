import type { IncidentEventType, Stage } from '#contracts';
import type { IncidentStory, TestPerson, TestService } from '#testing';

/** How one endpoint is made to take one step. */
export interface StepCase {
  readonly endpoint: string;
  /** What comes of it, alone or as the last of several. */
  readonly step: IncidentEventType;
  /** The step that the endpoint is about, where its name is another. */
  readonly about?: IncidentEventType;
  /** `dispatches`: the last part of the path. */
  readonly what: string;
  readonly as: TestPerson;
  /** Whole: with all that must be carried. */
  readonly body: (service: TestService) => object | Promise<object>;
  /** The incident that it is taken on, in each of the stages; as stages are told in `stage-stories` where not said. */
  readonly given?: Partial<Readonly<Record<Stage, () => IncidentStory>>>;
  /** What must be carried by a rule of the domain and not by the form of the request, and how it is asked for. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Stages in which the table has the step, and this endpoint is not the way: by which code. */
  readonly notFrom?: Partial<Readonly<Record<Stage, string>>>;
  /** That whom it is given to decides who reaches it: by which steps it is. */
  readonly reachedAfter?: readonly IncidentEventType[];
}

/** How an incident is begun. */
export interface BeginningCase extends Pick<StepCase, 'endpoint' | 'as' | 'body' | 'needs'> {
  readonly path: string;
}
