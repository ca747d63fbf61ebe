import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startBridge } from '../bridge/bridge.ts';
import { APP_ORIGIN } from '../build-time.ts';
import { ask } from '../messages/bus.ts';

/** The only page that the extension runs on by itself is the app's own, in the frame of the Shopify admin. */
export default defineContentScript({
  matches: [import.meta.env.KINDRED_APP_PATTERN],
  allFrames: true,
  runAt: 'document_start',
  main({ signal }) {
    // Patterns know no ports: another server of this machine is not the app.
    if (location.origin !== APP_ORIGIN) return;
    startBridge(window, ask, browser.runtime.getManifest().version, signal);
  },
});
