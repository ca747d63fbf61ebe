import { expect, it } from 'vitest';
import { readAppToml, readPixelSettings, readToml } from './app-toml.ts';

it('reads what Shopify reads from an app toml', () => {
  const toml = readAppToml(`
    client_id = "key"   # a comment with "quotes"
    handle = "kindred"
    application_url = "https://kindred.example/app"
    [access_scopes]
    scopes = "read_products, write_pixels"
    optional_scopes = ["read_customers", "write_customers"]
    [webhooks]
    api_version = "2026-10"
      [[webhooks.subscriptions]]
      topics = [
        "products/update", # several lines
        "products/delete",
      ]
      uri = "/webhooks"
      include_fields = ["id"]
      [[webhooks.subscriptions]]
      compliance_topics = ["shop/redact"]
      uri = "/webhooks"
    [app_proxy]
    url = "https://kindred.example/proxy"
    prefix = "apps"
    subpath = "kindred"`);
  expect(toml).toEqual({
    clientId: 'key',
    handle: 'kindred',
    embeddedPath: '/app',
    scopes: ['read_products', 'write_pixels'],
    optionalScopes: ['read_customers', 'write_customers'],
    webhookApiVersion: '2026-10',
    webhookTopics: [
      { topic: 'products/update', uri: '/webhooks', includeFields: ['id'] },
      { topic: 'products/delete', uri: '/webhooks', includeFields: ['id'] },
      { topic: 'shop/redact', uri: '/webhooks' },
    ],
    proxyUrl: '/proxy',
    proxyPath: 'apps/kindred',
  });
});

it("reads a pixel's settings with their least length", () => {
  const text = `[settings.fields.key]\nvalidations = [{ name = "min", value = "16" }]\n[settings.fields.note]\n`;
  expect(readPixelSettings(text)).toEqual({ key: { minLength: 16 }, note: { minLength: 0 } });
});

it('names the line that it cannot read', () => {
  expect(() => readToml('a = "1"\nb = 1979-05-27')).toThrow('Line 2 of the toml');
  expect(() => readToml('what is this')).toThrow('Line 1 of the toml cannot be read: what is this');
});
