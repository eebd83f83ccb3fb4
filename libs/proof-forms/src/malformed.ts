/** A text from outside is not what it has to be. Nothing in it may be believed, nor repeated to others. */
export class Malformed extends Error {}
