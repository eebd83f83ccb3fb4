import { reactive } from 'vue';
import type { OutboxPhoto } from '../outbox/outbox-item.js';

/** How many bytes of each photo this page has sent so far; what another page or the service worker sends, only that one knows. */
const gone = reactive(new Map<string, number>());

export const tellSent = (photo: string, bytes: number): void => void gone.set(photo, bytes);

export interface UploadState {
  readonly sent: number;
  readonly all: number;
}

/** How far the photos of something are, in bytes. A request is a little more than its photo. */
export function uploadOf(photos: readonly OutboxPhoto[]): UploadState {
  const sizes = photos.map((photo) => ({ photo, size: photo.bytes?.byteLength ?? 0 }));
  const sentOf = ({ photo: { id, state }, size }: (typeof sizes)[number]): number =>
    state === 'sent' ? size : state === 'sending' ? Math.min(gone.get(id) ?? 0, size) : 0;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { sent: sum(sizes.map(sentOf)), all: sum(sizes.map(({ size }) => size)) };
}

/** 420 KB, 1.2 MB */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
