import { refusalCode } from '../../platform-client/index.js';
import type { Facts, Finding, JournalFacts, JournalledCommand } from '../facts.js';
import { type Acknowledged, acknowledgedSteps, answerTells, named, plannedRefusals } from './acknowledged.js';
import { type EventIndex, groupBy } from './events-by.js';

/** Where incidents ended, by kind. */
export interface Ends {
  readonly accepted: number;
  readonly closed: number;
  readonly rejected: number;
  readonly selfHandled: number;
  readonly voided: number;
  readonly transferred: number;
  readonly merged: number;
}

/** Whatever came out otherwise than the seed planned. */
export const findUnplanned = (facts: Facts, index: EventIndex): Finding[] => [
  ...planCutShort(facts.journal),
  ...answersNotPlanned(facts.journal),
  ...notBegun(facts.journal),
  ...broken(facts.journal),
  ...accepted(facts, index)
    .filter(({ end, planned }) => end !== planned)
    .map(({ row, incidentId, end, planned }) => `incident ${incidentId} (line ${row}) ended ${end}, not ${planned}`),
];

export function countEnds(facts: Facts, index: EventIndex): Ends {
  const all = accepted(facts, index);
  const ended = (kind: string) => all.filter(({ end }) => end === kind).length;
  return {
    accepted: all.length,
    closed: ended('CLOSED'),
    rejected: ended('REJECTED'),
    selfHandled: ended('SELF_HANDLED'),
    voided: ended('VOIDED'),
    transferred: ended('TRANSFERRED'),
    merged: ended('MERGED'),
  };
}

const planCutShort = ({ run: { rows }, planned }: JournalFacts): Finding[] =>
  rows > 0 && planned.length === rows ? [] : [`the journal has the plans of ${planned.length} of ${rows} lifecycles`];

function answersNotPlanned({ commands }: JournalFacts): Finding[] {
  const fine = new Set<JournalledCommand>([...acknowledgedSteps(commands), ...plannedRefusals(commands)]);
  return commands
    .filter((one) => !fine.has(one))
    .map((one) => {
      const { answer, command } = one;
      const came = answer ? `came to ${answer.status} ${refusalCode(answer.body) ?? ''}`.trim() : 'was never answered';
      return `${named(one)} ${came}, not to ${'event' in command.expects ? command.expects.event : command.expects.refusal}`;
    });
}

function notBegun({ planned, ended }: JournalFacts): Finding[] {
  const over = new Set(ended.map(({ row }) => row));
  return planned.filter(({ row }) => !over.has(row)).map(({ row }) => `line ${row} was not played to its end`);
}

const broken = ({ ended }: JournalFacts): Finding[] =>
  ended.flatMap(({ row, incidentId, problem }) =>
    problem === null ? [] : [`line ${row} broke off${incidentId ? ` (incident ${incidentId})` : ''}: ${problem}`],
  );

/** Every accepted report, where it was to end and where it stands by its events. */
function accepted({ journal }: Facts, { byCommand, byIncident }: EventIndex) {
  const planned = groupBy(journal.planned, ({ row }) => String(row));
  const begun = new Map<number, number>();
  return acknowledgedSteps(journal.commands)
    .filter(({ command }) => command.expects.event === 'incident.reported.v1')
    .map((one) => {
      const { row } = one.command;
      const nth = begun.get(row) ?? 0;
      begun.set(row, nth + 1);
      const incidentId = answerTells(one).subject ?? reportedBy(one, byCommand) ?? '';
      const events = byIncident.get(incidentId) ?? [];
      const last = events.reduce((a, b) => ((b.version ?? 0) > (a?.version ?? 0) ? b : a), events[0]);
      // A self-handled incident is closed without ever having been handed to a department.
      const handed = events.some(({ type }) => type === 'incident.dispatched.v1');
      const end = last?.stage === 'CLOSED' && !handed ? 'SELF_HANDLED' : (last?.stage ?? 'nowhere');
      return { row, incidentId, end, planned: planned.get(String(row))?.[0]?.ends[nth] ?? 'unplanned' };
    });
}

/** The hotline is told a number for people, and no id: that is in the event. */
const reportedBy = ({ command }: Acknowledged, byCommand: EventIndex['byCommand']): string | undefined =>
  byCommand.get(command.correlationId)?.find(({ type }) => type === 'incident.reported.v1')?.subject;
