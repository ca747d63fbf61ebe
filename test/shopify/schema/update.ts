/**
 * Rebuilds the schema files beside this one from an unpacked `@shopify/dev-mcp` package (ISC, see NOTICE):
 *
 *   npm pack @shopify/dev-mcp@1.16.0 && tar xzf shopify-dev-mcp-1.16.0.tgz
 *   node test/shopify/schema/update.ts package
 *
 * Descriptions go (815 KB instead of 3.7 MB a version), types and fields stay. The same package gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildClientSchema, printSchema, type IntrospectionQuery } from 'graphql';

interface DevMcpFile {
  data: IntrospectionQuery;
  offline_scopes?: { items: ScopeItem[] };
}

interface ScopeItem {
  type: 'type' | 'field';
  typeName: string;
  fieldName?: string;
  requiredAccess: string;
  offlineScopes: string[];
}

const sources = [
  { from: 'admin_2026-10', to: 'admin-2026-10', scopes: true },
  { from: 'admin_2026-07', to: 'admin-2026-07', scopes: false },
  { from: 'admin_unstable', to: 'admin-unstable', scopes: false },
  { from: 'storefront-graphql_2026-10', to: 'storefront-2026-10', scopes: false },
];

function read(packageFolder: string, name: string): DevMcpFile {
  const bytes = readFileSync(join(packageFolder, 'dist/data', `${name}.json.gz`));
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as DevMcpFile;
}

function toSdl(introspection: IntrospectionQuery): string {
  const bare = JSON.stringify(introspection, (key, value: unknown) =>
    key === 'description' && (typeof value === 'string' || value === null) ? undefined : value,
  );
  return `${printSchema(buildClientSchema(JSON.parse(bare) as IntrospectionQuery))}\n`;
}

/** "Type" or "Type.field" -> [required access as Shopify words it, scopes of which one is enough]. */
function toScopeTable(items: ScopeItem[]): Record<string, [string, string[]]> {
  const rows = items
    .filter((item) => item.offlineScopes.length > 0)
    .map((item): [string, [string, string[]]] => [
      item.fieldName === undefined ? item.typeName : `${item.typeName}.${item.fieldName}`,
      [item.requiredAccess, [...new Set(item.offlineScopes)]],
    ]);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeGzip(name: string, text: string): void {
  const bytes = gzipSync(text, { level: 9 });
  // Byte 9 names the operating system that compressed: "unknown", so that every machine writes the same file.
  bytes[9] = 255;
  writeFileSync(new URL(name, import.meta.url), bytes);
  process.stderr.write(`${name} ${bytes.byteLength} bytes\n`);
}

const [packageFolder] = process.argv.slice(2);
if (packageFolder === undefined) {
  process.stderr.write('Usage: node test/shopify/schema/update.ts <unpacked @shopify/dev-mcp package>\n');
  process.exit(2);
}
for (const { from, to, scopes } of sources) {
  const file = read(packageFolder, from);
  writeGzip(`${to}.graphql.gz`, toSdl(file.data));
  if (scopes && file.offline_scopes)
    writeGzip('admin-scopes.json.gz', JSON.stringify(toScopeTable(file.offline_scopes.items)));
}
