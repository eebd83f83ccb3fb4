import { fileTypeFromBuffer } from 'file-type';

/**
 * What is taken in. No HEIC: the codec of the iPhone's photos is under patents and not in libvips as built for sharp,
 * and what can't be decoded can't be stripped; browsers on those phones send JPEG when asked for one of these.
 */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const acceptedTypes = [...imageTypes, 'application/pdf'] as const;

export type ImageType = (typeof imageTypes)[number];
export type AcceptedType = (typeof acceptedTypes)[number];

/** As many bytes from a file's beginning as decide its type. */
export const enoughForType = 4_100;

/** The type of a file by the bytes it begins with, never by its name or what its sender calls it. */
export async function acceptedTypeOf(beginning: Uint8Array): Promise<AcceptedType | undefined> {
  const found = await fileTypeFromBuffer(beginning.subarray(0, enoughForType));
  return acceptedTypes.find((type) => type === found?.mime);
}

export const isImage = (type: AcceptedType): type is ImageType => imageTypes.some((image) => image === type);

const extensions: Record<AcceptedType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** The name a browser gives a file when it saves it. What it was called by its sender may name people: not kept. */
export const fileNameOf = (evidenceId: string, type: AcceptedType): string => `${evidenceId}.${extensions[type]}`;
