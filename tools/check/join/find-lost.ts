import {
  type EventFact,
  type Facts,
  type Finding,
  followers,
  isSideFact,
  type IncidentFact,
  keptAttachment,
  keptFile,
  keptText,
} from '../facts.js';
import { acknowledgedSteps, answerTells, named, plannedRefusals } from './acknowledged.js';
import { type EventIndex, groupBy } from './events-by.js';

/**
 * Lost: an acknowledged command without its event or its file, an event that never reached its topic, a file or text
 * that an event refers to and nobody has, or an incident on which its owner, the others who follow it, and the casebook
 * disagree.
 */
export const findLost = (facts: Facts, index: EventIndex): Finding[] => [
  ...commandsWithoutEvent(facts, index),
  ...uploadsWithoutFile(facts),
  ...refusalsWithoutRecord(facts, index),
  ...eventsOnNoTopic(facts),
  ...referencesToNothing(facts),
  ...disagreements(facts, index),
  ...gapsInTimelines(facts, index),
];

function commandsWithoutEvent({ journal }: Facts, { byCommand }: EventIndex): Finding[] {
  return acknowledgedSteps(journal.commands).flatMap((one) => {
    const { correlationId, expects } = one.command;
    const { subject, version } = answerTells(one);
    const own = byCommand.get(correlationId) ?? [];
    const event = own.find(({ type }) => type === expects.event);
    if (!event) return [`${named(one)} was acknowledged, but there is no ${expects.event} of it`];
    // The hotline is told no id: then the event is all there is.
    if (subject !== undefined && event.subject !== subject)
      return [`${named(one)} was told ${subject}, but its event is about ${event.subject}`];
    const reached = own.reduce((highest, e) => Math.max(highest, e.version ?? 0), 0);
    return version === undefined || version === reached
      ? []
      : [`${named(one)} was told version ${version} of incident ${subject}, but its events lead to ${reached}`];
  });
}

const uploadsWithoutFile = ({ journal, kept }: Facts): Finding[] =>
  acknowledgedSteps(journal.commands)
    .filter((one) => one.command.expects.event === 'evidence.stored.v1')
    .filter((one) => !kept.has(keptFile(answerTells(one).subject ?? '')))
    .map((one) => `${named(one)} was acknowledged, but its file is not kept`);

/** One finding for an event, however much it refers to. Events that left their outbox long ago are not looked into. */
const referencesToNothing = ({ outbox, kept }: Facts): Finding[] =>
  outbox.flatMap(({ type, id, subject, service, files, texts }) => {
    const wanted = [
      ...files.map((file) => keptAttachment(subject, file)),
      ...texts.map((text) => keptText(service, subject, text)),
    ];
    const missing = wanted.filter((one) => !kept.has(one));
    return missing.length > 0 ? [`${type} ${id} refers to what nobody has: ${missing.join(', ')}`] : [];
  });

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
    .filter(({ digest, published }) => !published || !topics.times.has(digest))
    .map(({ type, id, subject, service, digest }) => {
      const where = topics.times.has(digest) ? 'never marked as published' : 'on no topic';
      return `${type} ${id} of ${subject} is in the outbox of ${service} but ${where}`;
    });

function disagreements({ owners, casebook }: Facts, { byIncident }: EventIndex): Finding[] {
  const held = groupBy([...owners, ...casebook.incidents], ({ incidentId }) => incidentId);
  const incidents = new Set([...byIncident.keys(), ...held.keys()]);
  return [...incidents].flatMap((id) => disagreement(id, byIncident.get(id) ?? [], held.get(id) ?? []));
}

/** What must be the same everywhere beside version, stage and custodian. */
const scope = ['grid', 'leadUnit', 'coUnits', 'inspector', 'reportedBy'] as const;

/** One finding for an incident, however many disagree on it. */
function disagreement(id: string, events: readonly EventFact[], held: readonly IncidentFact[]): Finding[] {
  const last = events.reduce<EventFact | undefined>(
    (a, b) => ((b.version ?? 0) > (a?.version ?? 0) ? b : a),
    undefined,
  );
  if (!last) return [`incident ${id} is held by ${held.map(({ service }) => service).join(', ')} but has no event`];
  const owner = held.find(({ service }) => service === last.custodian);
  const wrong = [...followers, 'casebook'].flatMap((service) => {
    const row = held.find((one) => one.service === service);
    if (!row) return [`${service} has never heard of it`];
    const agrees = row.version === last.version && row.stage === last.stage && row.custodian === last.custodian;
    if (!agrees) return [`${service} has version ${row.version} ${row.stage}`];
    const otherwise = owner ? scope.filter((name) => String(row[name]) !== String(owner[name])) : [];
    return otherwise.map((name) => `${service} has another ${name} than ${owner?.service}`);
  });
  const versions = new Set(events.map(({ version }) => version));
  const missing = Array.from({ length: last.version ?? 0 }, (_, n) => n + 1).filter((v) => !versions.has(v));
  if (missing.length > 0) wrong.push(`there is no event of version ${missing.join(', ')}`);
  return wrong.length > 0
    ? [`incident ${id} is at version ${last.version} ${last.stage} by its events, but ${wrong.join('; ')}`]
    : [];
}

function gapsInTimelines({ casebook, outbox, topics }: Facts, { byIncident }: EventIndex): Finding[] {
  const shown = new Set(casebook.timeline.map(({ eventId }) => eventId));
  const sideFacts = [...outbox, ...topics.foreign].filter(isSideFact);
  return [...[...byIncident.values()].flat(), ...sideFacts]
    .filter(({ id }) => !shown.has(id))
    .map(
      ({ type, id, subject, version }) =>
        `${type} ${id}, ${version === null ? 'a side fact' : `version ${version}`} of incident ${subject}, is not in the casebook`,
    );
}
