import type { IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';

/** What intake keeps of an incident for its decisions. */
export interface IncidentIntake {
  readonly number: string;
  /** Stands for the caller; null when a grid worker reported what they saw. */
  readonly reporterParty: string | null;
  /** The id of the address's text. */
  readonly addressTextId: string | null;
  /** Who handles it in the lead unit: the one department person who may see the caller's phone. */
  readonly handler: string | null;
}

export const intakeRules: CustodyRules<IncidentIntake> = {
  initial: {
    number: '',
    reporterParty: null,
    addressTextId: null,
    handler: null,
  },
  evolve,
};

function evolve(held: IncidentIntake, event: IncidentEvent): IncidentIntake {
  switch (event.type) {
    case 'incident.reported.v1': {
      const { number, reporterParty, address } = event.data;
      const addressTextId = address?.textId ?? null;
      return { ...held, number, reporterParty, addressTextId };
    }
    case 'incident.acknowledged.v1':
      return { ...held, handler: event.data.handler };
    case 'incident.dispatched.v1':
    case 'incident.return-ruled.v1':
      return { ...held, handler: null };
    default:
      return held;
  }
}
