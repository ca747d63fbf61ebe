import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const complete = {
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: 'secret',
  APP_URL: 'https://kindred.example/',
  ENCRYPTION_KEY: 'ab'.repeat(32),
  DATA_DIR: '/srv/kindred',
};

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
};

describe('readConfig', () => {
  it('reads a complete environment and fills in the defaults', () => {
    const config = readConfig(complete);
    expect(config.app.appUrl).toBe('https://kindred.example');
    expect(config.app.encryptionKey).toHaveLength(32);
    expect(config.app.shopifyCdnUrl).toBe('https://cdn.shopify.com');
    expect(config.database).toEqual({ kind: 'embedded' });
    expect(config.port).toBe(3000);
  });

  it('names everything that is missing in one error', () => {
    const problems = problemsOf({});
    for (const name of ['SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'APP_URL', 'ENCRYPTION_KEY', 'DATA_DIR']) {
      expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
    }
  });

  it('asks for a data folder or a database', () => {
    const { DATA_DIR: _, ...withoutData } = complete;
    expect(problemsOf(withoutData)).toEqual([expect.stringContaining('DATA_DIR or DATABASE_URL')]);
  });

  it('refuses a wrong port, key and address together', () => {
    const problems = problemsOf({ ...complete, PORT: '99999', ENCRYPTION_KEY: 'short', APP_URL: 'nowhere' });
    expect(problems).toHaveLength(3);
  });

  it('wants all of the blob storage or nothing of it', () => {
    const s3 = {
      S3_ENDPOINT: 'https://s3.eu-central-1.example/',
      S3_REGION: 'eu-central-1',
      S3_BUCKET: 'kindred-models',
      S3_ACCESS_KEY_ID: 'an id',
      S3_SECRET_ACCESS_KEY: 'a secret',
    };
    expect(readConfig(complete).s3).toBeUndefined();
    expect(readConfig({ ...complete, ...s3 }).s3).toEqual({
      endpoint: 'https://s3.eu-central-1.example',
      region: 'eu-central-1',
      bucket: 'kindred-models',
      accessKeyId: 'an id',
      secretAccessKey: 'a secret',
    });
    const problems = problemsOf({ ...complete, S3_BUCKET: 'kindred-models' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'S3_ENDPOINT',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ]);
  });

  it('takes an empty variable for a missing one', () => {
    expect(problemsOf({ ...complete, SHOPIFY_API_KEY: '' })[0]).toContain('SHOPIFY_API_KEY is missing');
  });
});
