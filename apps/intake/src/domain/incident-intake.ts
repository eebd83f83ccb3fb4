import type { IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';

/** What intake keeps of an incident for its decisions. */
export interface IncidentIntake {
  readonly number: string;
  readonly gridRevision: number;
  readonly subcategory: string | null;
  /** Stands for the caller; null when a grid worker reported what they saw. */
  readonly reporterParty: string | null;
  readonly confidential: boolean;
  /** The id of the address's text. */
  readonly addressTextId: string | null;
  /** Who handles it in the lead unit: the one department person who may see the caller's phone. */
  readonly handler: string | null;
}

export const intakeRules: CustodyRules<IncidentIntake> = {
  initial: {
    number: '',
    gridRevision: 0,
    subcategory: null,
    reporterParty: null,
    confidential: false,
    addressTextId: null,
    handler: null,
  },
  evolve,
};

function evolve(held: IncidentIntake, event: IncidentEvent): IncidentIntake {
  switch (event.type) {
    case 'incident.reported.v1': {
      const { number, gridRevision, subcategory, reporterParty, confidential, address } = event.data;
      const addressTextId = address?.textId ?? null;
      return { ...held, number, gridRevision, subcategory, reporterParty, confidential, addressTextId };
    }
    case 'incident.registered.v1':
      return { ...held, subcategory: event.data.subcategory, gridRevision: event.data.gridRevision };
    case 'incident.passed-on.v1':
      return { ...held, gridRevision: event.data.grid?.after.gridRevision ?? held.gridRevision };
    case 'incident.self-handled.v1':
      return { ...held, subcategory: event.data.subcategory };
    case 'incident.acknowledged.v1':
      return { ...held, handler: event.data.handler };
    case 'incident.dispatched.v1':
    case 'incident.return-ruled.v1':
      return { ...held, handler: null };
    default:
      return held;
  }
}
