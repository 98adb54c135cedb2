export interface DecodedText {
  readonly text: string;
  /** Bytes that are no text in the encoding found were replaced by U+FFFD, or left as NUL. */
  readonly isLossy: boolean;
}

/** Decodes a file: UTF-16 where it begins with that byte order mark, else UTF-8. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  // The replacement character may be the author's own.
  const isLossy = text.includes('\0') || (text.includes('\uFFFD') && !isValid(bytes, encoding));
  return { text, isLossy };
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
