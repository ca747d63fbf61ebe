/** The file holds no text; nothing of it was read. */
export class NotTextError extends Error {
  constructor() {
    super('This file is not text, so it is no Shopify export: those are CSV files.');
    this.name = 'NotTextError';
  }
}

/** Shopify writes UTF-8; spreadsheets save it again as UTF-16 with a byte order mark, or in the Western code page. */
export function decodeExport(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // No text has a NUL; pictures, archives and UTF-16 without its mark do.
  if (text.includes('\0')) throw new NotTextError();
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
