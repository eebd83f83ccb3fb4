/** That a log has signed two histories: what anybody needs to see it for themselves. */
export interface Fork {
  /** The checkpoint that was cosigned, with the log's signature and the witness's. */
  readonly cosigned: string;
  /** The one that contradicts it, with the log's signature. */
  readonly contradicting: string;
  /** What was sent with it, a hash a line: it takes the contradicting root apart. Of no use where both are of one size. */
  readonly proof: string;
}

/** A checkpoint that its log has signed and whose proof showed nothing: it may be of a fork, or the proof was bad. */
export interface Unproven {
  readonly checkpoint: string;
  readonly since: Date;
}
