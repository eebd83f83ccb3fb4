/** One municipal service request of the input, as it was made. */
export interface ServiceRequest {
  /** The line of the file it stands in. */
  readonly line: number;
  readonly id: string;
  readonly createdAt: Date;
  readonly type: string;
  readonly source: string;
  readonly longitude: number;
  readonly latitude: number;
}
