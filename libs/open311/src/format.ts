/** What Open311 answers in. XML is what every client must understand. */
export const formats = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
export type Format = keyof typeof formats;

/** The format that a path asks for by its ending; XML where it names none. */
export const formatOf = (path: string): Format => (/\.json$/i.test(path) ? 'json' : 'xml');
