import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { S3Options } from './storage/object-store.ts';

/** What `createApp` needs to know; everything that reaches the outside comes as a port instead. */
export interface AppConfig {
  /** Client id and secret of the app, from the Partner Dashboard. */
  apiKey: string;
  apiSecret: string;
  /** While the secret is being changed: what Shopify signed with the former one is still believed. */
  formerApiSecret?: string | undefined;
  /** Public origin of this server, without a trailing slash. */
  appUrl: string;
  /** Holds `admin/` and `engine/`, made by `npm run build`. */
  distDir: string;
  /** 32 bytes: Shopify's tokens are encrypted with it at rest (AES-256-GCM). */
  encryptionKey: Uint8Array;
  /** While the key is being changed: opens what was sealed before; nothing is sealed with it. */
  formerEncryptionKey?: Uint8Array | undefined;
  /** Where App Bridge and Polaris come from. */
  shopifyCdnUrl: string;
  /** The admin that may frame the app. */
  adminOrigin: string;
  /** With it, GET /metrics wants it as a bearer token. */
  metricsToken: string | null;
  /** A shop is trained anew once so many visits were added since the last time. */
  retrainAfterSessions: number;
  /** The app is sold with Shopify App Pricing; else no shop has a limit. */
  appPricing: boolean;
}

/** Configuration of the process that `npm start` runs. */
export interface ServerConfig {
  app: AppConfig;
  database: { kind: 'url'; url: string } | { kind: 'embedded' };
  /** Embedded database and locks live here. */
  dataDir: string;
  /** Where the bytes of models lie; without it, in the database. */
  s3?: S3Options | undefined;
  host: string;
  port: number;
}

/** Carries every missing or wrong variable, so that an operator mends them in one go. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(
      `The configuration is incomplete or wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const text = (what: string) => z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`);

const origin = (what: string) =>
  text(what)
    .refine((value) => /^https?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value), {
      error: 'must be an origin such as https://kindred.example, without a path',
    })
    .transform((value) => value.replace(/\/$/, ''));

const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce
    .number({ error: 'must be a whole number' })
    .int('must be a whole number')
    .min(minimum)
    .max(maximum);

const KEY = /^[0-9a-fA-F]{64}$/;
const KEY_WORDS = 'must be 64 hexadecimal digits (32 bytes), e.g. from `openssl rand -hex 32`';

const environmentSchema = z.object({
  SHOPIFY_API_KEY: text("the app's client id, from the Partner Dashboard"),
  SHOPIFY_API_SECRET: text("the app's client secret, from the Partner Dashboard"),
  SHOPIFY_API_SECRET_OLD: z.string().min(1).optional(),
  APP_URL: origin('the public https address of this server'),
  ENCRYPTION_KEY: text('64 hexadecimal digits, e.g. from `openssl rand -hex 32`').regex(KEY, KEY_WORDS),
  ENCRYPTION_KEY_OLD: z.string().regex(KEY, KEY_WORDS).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).optional(),
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: wholeNumber(0, 65_535).default(3000),
  DIST_DIR: z.string().min(1).optional(),
  SHOPIFY_CDN_URL: origin('').default('https://cdn.shopify.com'),
  SHOPIFY_ADMIN_ORIGIN: origin('').default('https://admin.shopify.com'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  APP_PRICING: z.enum(['none', 'shopify'], 'must be "none" or "shopify"').default('none'),
  RETRAIN_AFTER_SESSIONS: wholeNumber(1, 1_000_000).default(500),
  S3_ENDPOINT: origin('').optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});

const S3_NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

const DEFAULT_DIST_DIR = fileURLToPath(new URL('../../dist', import.meta.url));

/** Reads the environment once. Throws `ConfigError`. */
export function readConfig(environment: Record<string, string | undefined>): ServerConfig {
  // An empty variable in a deployment's form means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (!given['DATABASE_URL'] && !given['DATA_DIR']) {
    problems.push(
      'DATA_DIR or DATABASE_URL is missing: a folder for the embedded database, or the address of a PostgreSQL',
    );
  }
  if (S3_NAMES.some((name) => given[name])) {
    const missing = S3_NAMES.filter((name) => !given[name]);
    problems.push(
      ...missing.map((name) => `${name} is missing: blob storage needs all of ${S3_NAMES.join(', ')}`),
    );
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const env = parsed.data;
  return {
    app: {
      apiKey: env.SHOPIFY_API_KEY,
      apiSecret: env.SHOPIFY_API_SECRET,
      formerApiSecret: env.SHOPIFY_API_SECRET_OLD,
      appUrl: env.APP_URL,
      distDir: resolve(env.DIST_DIR ?? DEFAULT_DIST_DIR),
      encryptionKey: Buffer.from(env.ENCRYPTION_KEY, 'hex'),
      formerEncryptionKey: env.ENCRYPTION_KEY_OLD ? Buffer.from(env.ENCRYPTION_KEY_OLD, 'hex') : undefined,
      shopifyCdnUrl: env.SHOPIFY_CDN_URL,
      adminOrigin: env.SHOPIFY_ADMIN_ORIGIN,
      metricsToken: env.METRICS_TOKEN ?? null,
      retrainAfterSessions: env.RETRAIN_AFTER_SESSIONS,
      appPricing: env.APP_PRICING === 'shopify',
    },
    database: env.DATABASE_URL ? { kind: 'url', url: env.DATABASE_URL } : { kind: 'embedded' },
    dataDir: resolve(env.DATA_DIR ?? '.kindred'),
    s3: s3Of(env),
    host: env.HOST,
    port: env.PORT,
  };
}

function s3Of(env: z.infer<typeof environmentSchema>): S3Options | undefined {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket } = env;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return undefined;
  return { endpoint, region, bucket, accessKeyId, secretAccessKey };
}
