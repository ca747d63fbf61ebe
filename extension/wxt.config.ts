import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Kindred',
    description: 'What Kindred shows on your own store’s pages, and why.',
    // Nothing is read until the merchant clicks, and then this one page only.
    permissions: ['activeTab', 'scripting'],
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'extension@kindred.example', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
