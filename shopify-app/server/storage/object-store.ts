import { AwsClient } from 'aws4fetch';

/** A bucket of S3-compatible storage, addressed by path (`endpoint/bucket/key`), which all of them understand. */
export interface S3Options {
  /** Origin, without a trailing slash. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Bytes by key; what the blob store needs of object storage and no more. */
export interface ObjectStore {
  put(key: string, sha256: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | null>;
  /** What is not there is gone already. */
  delete(key: string): Promise<void>;
}

/** After 429 and 5xx answers, with growing pauses: a second and a half in all at most. */
const RETRIES = 5;
const TIMEOUT_MILLISECONDS = 30_000;

export function createS3ObjectStore({ endpoint, bucket, ...credentials }: S3Options): ObjectStore {
  const client = new AwsClient({ ...credentials, service: 's3', retries: RETRIES });
  const ask = async (method: string, key: string, init: RequestInit = {}): Promise<Response> => {
    const address = `${endpoint}/${bucket}/${key}`;
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const response = await client.fetch(address, { method, signal, ...init });
    if (response.ok || (method !== 'PUT' && response.status === 404)) return response;
    // The body may quote the request, so only the status goes on.
    await response.body?.cancel();
    throw new Error(`The blob storage answered ${response.status} to ${method}.`);
  };
  return {
    async put(key, sha256, bytes) {
      // Signed with the hash of the bytes, the storage refuses what was damaged on the way.
      const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
      await ask('PUT', key, { headers, body: new Uint8Array(bytes) });
    },
    async get(key) {
      const response = await ask('GET', key);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.ok ? bytes : null;
    },
    async delete(key) {
      await (await ask('DELETE', key)).body?.cancel();
    },
  };
}
