/** A message as it came from Kafka. */
export interface ConsumedMessage {
  /** Without the namespace. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
  readonly value: Buffer;
}
