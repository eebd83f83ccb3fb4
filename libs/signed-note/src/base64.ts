/**
 * The bytes, or undefined where the text is not base64 (RFC 4648, section 4) in its one canonical form: Node itself
 * reads over strange characters, missing padding and stray bits, by which one value would have many spellings.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
