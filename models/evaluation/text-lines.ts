import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Said to the person at the command line as it is. */
export class DataFileError extends Error {}

/** Unpacked bytes; larger files do not belong into one process's memory. */
const MAX_BYTES = 512 * 1024 * 1024;

/** The lines of a plain or gzipped file that are not empty, with their numbers from 1. */
export function* linesOf(path: string): Generator<{ text: string; number: number }> {
  const whole = textOf(path);
  let number = 0;
  let any = false;
  for (let start = 0; start <= whole.length;) {
    const newline = whole.indexOf('\n', start);
    const end = newline < 0 ? whole.length : newline;
    const text = whole.slice(start, end).trimEnd();
    start = end + 1;
    number++;
    if (text === '') continue;
    any = true;
    yield { text, number };
  }
  if (!any) throw new DataFileError(`${path} is empty`);
}

/** Lower-case hex, of the unpacked bytes: a file and its gzip have the same. */
export function sha256OfContent(path: string): string {
  return createHash('sha256').update(contentOf(path)).digest('hex');
}

function textOf(path: string): string {
  const bytes = contentOf(path);
  if (bytes.includes(0)) throw new DataFileError(`${path} is not a text file: it holds NUL bytes`);
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function contentOf(path: string): Buffer {
  const bytes = bytesOf(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (cause) {
    throw new DataFileError(`${path} is a damaged gzip file, or unpacks to more than ${MAX_BYTES} bytes`, {
      cause,
    });
  }
}

function bytesOf(path: string): Buffer {
  try {
    const file = statSync(path);
    if (file.isCharacterDevice() || file.isBlockDevice())
      throw new DataFileError(`Cannot read ${path}: it is a device, not a file`);
    if (file.size > MAX_BYTES)
      throw new DataFileError(`Cannot read ${path}: it is larger than ${MAX_BYTES} bytes`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof DataFileError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new DataFileError(
      `Cannot read ${path}: ${WHY[code ?? ''] ?? code ?? 'the system does not say why'}`,
      {
        cause,
      },
    );
  }
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ERR_INVALID_ARG_VALUE: 'that is no name of a file',
};
