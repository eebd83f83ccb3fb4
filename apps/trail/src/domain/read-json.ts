// A byte order mark is part of the bytes: JSON has none.
const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The JSON value, or undefined where the bytes are not JSON in valid UTF-8. Never throws. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strictly.decode(bytes));
  } catch {
    return undefined;
  }
}
