/** A photo small enough for 3G, that still tells where and when it was taken. */
export interface ScaledPhoto {
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
  /** A JPEG of 160 pixels or so, for lists. */
  readonly thumbnail: ArrayBuffer;
}
