import { bytesOfBase64 } from '#proof-forms';

/** The bytes, or undefined where the text is not base64 in its one canonical form. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = bytesOfBase64(text);
  return bytes && Buffer.from(bytes);
}
