const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the messages of the lifecycle topic say of how far it goes: which versions of which incidents, which numbers. */
export class StepsSeen {
  #versions = new Map();
  /** The running part of the highest incident number that was given; 0 when none was seen. */
  highestNumber = 0;

  /** Takes in the bytes of a message; those that no consumer could read either say nothing. */
  add(bytes) {
    const { subject, incidentversion, data } = read(bytes) ?? {};
    if (!UUID.test(subject) || !Number.isSafeInteger(incidentversion)) return;
    const versions = this.#versions.get(subject);
    if (versions) versions.add(incidentversion);
    else this.#versions.set(subject, new Set([incidentversion]));
    const running = /^\d{6}-\d{8}-(\d{6,15})$/.exec(data?.number)?.[1];
    this.highestNumber = Math.max(this.highestNumber, Number(running ?? 0));
  }

  get incidents() {
    return [...this.#versions.keys()];
  }

  /**
   * The last version of an incident that follows, one by one, on the version `known`: what is consumed again brings it
   * there. What stands behind a gap comes to nobody.
   */
  lastAfter(incident, known) {
    const versions = this.#versions.get(incident);
    let last = known;
    while (versions?.has(last + 1)) last += 1;
    return last;
  }
}

function read(bytes) {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
