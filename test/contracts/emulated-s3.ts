import { createHash, createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';

export interface S3Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

export interface SignedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * The `Authorization` of AWS Signature Version 4 for a request to S3, from Amazon's description of it and not from the
 * library that signs; the signed headers are those that the request names.
 */
export function s3Authorization(
  request: SignedRequest,
  credentials: S3Credentials,
  signed: string[],
): string {
  const { headers } = request;
  const url = new URL(request.path, 'http://localhost');
  const query = [...url.searchParams].map(([key, value]) => `${encoded(key)}=${encoded(value)}`).sort();
  const canonical = [
    request.method,
    url.pathname
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    query.join('&'),
    ...signed.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const time = headers['x-amz-date'] ?? '';
  const scope = `${time.slice(0, 8)}/${credentials.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>(hmac, `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, text).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope},SignedHeaders=${signed.join(';')},Signature=${signature}`;
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const MAX_SKEW_MILLISECONDS = 15 * 60_000;

export interface EmulatedS3 {
  endpoint: string;
  /** By path: `/bucket/key`. */
  objects: Map<string, Uint8Array>;
  /** Answers of the next requests instead of the right ones. */
  failNext: number[];
  close(): Promise<void>;
}

/** Object storage on loopback with one bucket; it lets nobody in whose signature is not right, as S3 does. */
export async function startEmulatedS3(bucket: string, credentials: S3Credentials): Promise<EmulatedS3> {
  const objects: EmulatedS3['objects'] = new Map();
  const failNext: number[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const failure = failNext.shift();
    if (failure !== undefined) return refusal(failure, 'ServiceUnavailable');
    const body = new Uint8Array(await request.arrayBuffer());
    const { pathname, search } = new URL(request.url);
    const code = refusedFor(request, pathname + search, body, credentials);
    if (code) return refusal(code === 'XAmzContentSHA256Mismatch' ? 400 : 403, code);
    if (!pathname.startsWith(`/${bucket}/`)) return refusal(404, 'NoSuchBucket');
    return act(objects, request.method, pathname, body);
  };
  const server: ServerType = await new Promise((resolve) => {
    const started = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, () => resolve(started));
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failNext,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Amazon's code of the refusal; null: let in. */
function refusedFor(
  { method, headers }: Request,
  path: string,
  body: Uint8Array,
  credentials: S3Credentials,
): string | null {
  const given = headers.get('authorization') ?? '';
  const signed = /SignedHeaders=([^,]+)/.exec(given)?.[1]?.split(';') ?? [];
  if (!given.includes(`Credential=${credentials.accessKeyId}/`)) return 'InvalidAccessKeyId';
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name)))
    return 'AccessDenied';
  const right = s3Authorization({ method, path, headers: Object.fromEntries(headers) }, credentials, signed);
  if (given.replaceAll(', ', ',') !== right) return 'SignatureDoesNotMatch';
  const [, ...parts] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers.get('x-amz-date') ?? '') ?? [];
  const [year = 0, month = 1, ...rest] = parts.map(Number);
  const skew = Math.abs(Date.now() - Date.UTC(year, month - 1, ...rest));
  if (!(skew < MAX_SKEW_MILLISECONDS)) return 'RequestTimeTooSkewed';
  const hash = headers.get('x-amz-content-sha256');
  return hash === 'UNSIGNED-PAYLOAD' || hash === sha256(body) ? null : 'XAmzContentSHA256Mismatch';
}

function act(objects: EmulatedS3['objects'], method: string, path: string, body: Uint8Array): Response {
  if (method === 'PUT') objects.set(path, body);
  if (method === 'DELETE') objects.delete(path);
  if (method === 'PUT') return new Response(null, { status: 200 });
  if (method === 'DELETE') return new Response(null, { status: 204 });
  const found = objects.get(path);
  return found ? new Response(new Uint8Array(found)) : refusal(404, 'NoSuchKey');
}

const refusal = (status: number, code: string): Response =>
  new Response(`<Error><Code>${code}</Code></Error>`, { status });
