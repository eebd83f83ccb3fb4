import { type EventFact, type Facts, type Finding, followers, type IncidentFact } from '../facts.js';
import { acknowledgedSteps, answerTells, named, plannedRefusals } from './acknowledged.js';
import { type EventIndex, groupBy } from './events-by.js';

/**
 * Lost: an acknowledged command without its event, an event that never reached its topic, or an incident on whose
 * state its owner, the others who follow it, and the casebook disagree.
 */
export const findLost = (facts: Facts, index: EventIndex): Finding[] => [
  ...commandsWithoutEvent(facts, index),
  ...refusalsWithoutRecord(facts, index),
  ...eventsOnNoTopic(facts),
  ...disagreements(facts, index),
  ...gapsInTimelines(facts, index),
];

function commandsWithoutEvent({ journal }: Facts, { byCommand, byIncident }: EventIndex): Finding[] {
  return acknowledgedSteps(journal.commands).flatMap((one) => {
    const { correlationId, expects } = one.command;
    const { subject, version } = answerTells(one);
    const event = byCommand.get(correlationId)?.find(({ type }) => type === expects.event);
    if (!event) return [`${named(one)} was acknowledged, but there is no ${expects.event} of it`];
    if (event.subject !== subject)
      return [`${named(one)} was told ${subject}, but its event is about ${event.subject}`];
    const reached = byIncident.get(event.subject)?.some((e) => e.version === version);
    return version === undefined || reached
      ? []
      : [`${named(one)} was told version ${version} of incident ${subject}, which no event leads to`];
  });
}

/** A refusal that is to go on the record, and did not. */
function refusalsWithoutRecord({ journal }: Facts, { byCommand }: EventIndex): Finding[] {
  return plannedRefusals(journal.commands)
    .filter(({ command: { correlationId, expects } }) => {
      const recorded = byCommand.get(correlationId)?.some(({ refusal }) => refusal === expects.refusal);
      return expects.recorded && !recorded;
    })
    .map((one) => `${named(one)} was refused, but its refusal is not on record`);
}

const eventsOnNoTopic = ({ outbox, topics }: Facts): Finding[] =>
  outbox
    .filter(({ digest }) => !topics.times.has(digest))
    .map(
      ({ type, id, subject, service }) => `${type} ${id} of ${subject} is in the outbox of ${service} but on no topic`,
    );

function disagreements({ owners, casebook }: Facts, { byIncident }: EventIndex): Finding[] {
  const held = groupBy([...owners, ...casebook.incidents], ({ incidentId }) => incidentId);
  const incidents = new Set([...byIncident.keys(), ...held.keys()]);
  return [...incidents].flatMap((id) => disagreement(id, byIncident.get(id) ?? [], held.get(id) ?? []));
}

/** One finding for an incident, however many disagree on it. */
function disagreement(id: string, events: readonly EventFact[], held: readonly IncidentFact[]): Finding[] {
  const last = events.reduce<EventFact | undefined>(
    (a, b) => ((b.version ?? 0) > (a?.version ?? 0) ? b : a),
    undefined,
  );
  if (!last) return [`incident ${id} is held by ${held.map(({ service }) => service).join(', ')} but has no event`];
  const wrong = [...followers, 'casebook'].flatMap((service) => {
    const row = held.find((one) => one.service === service);
    if (!row) return [`${service} has never heard of it`];
    const agrees = row.version === last.version && row.stage === last.stage && row.custodian === last.custodian;
    return agrees ? [] : [`${service} has version ${row.version} ${row.stage}`];
  });
  const versions = new Set(events.map(({ version }) => version));
  const missing = Array.from({ length: last.version ?? 0 }, (_, n) => n + 1).filter((v) => !versions.has(v));
  if (missing.length > 0) wrong.push(`there is no event of version ${missing.join(', ')}`);
  return wrong.length > 0
    ? [`incident ${id} is at version ${last.version} ${last.stage} by its events, but ${wrong.join('; ')}`]
    : [];
}

function gapsInTimelines({ casebook }: Facts, { byIncident }: EventIndex): Finding[] {
  const shown = new Set(casebook.timeline.map(({ eventId }) => eventId));
  return [...byIncident.values()]
    .flat()
    .filter(({ id }) => !shown.has(id))
    .map(
      ({ type, id, subject, version }) =>
        `${type} ${id}, version ${version} of incident ${subject}, is not in the casebook`,
    );
}
