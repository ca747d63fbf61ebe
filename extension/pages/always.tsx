import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { IS_LOCAL_BUILD } from '../build-time.ts';
import { message } from '../locales/message.ts';
import type { ExtensionState } from '../messages/messages.ts';
import { patternsOf } from '../shops/origins.ts';

/** Lets the panel stay on one shop's pages, by the browser's own question; or takes that back. */
export function Always({ shop, look }: { shop: ExtensionState['shops'][number]; look(): void }) {
  const [allowed, setAllowed] = useState(shop.allowedAlways);
  function change(wanted: boolean): void {
    setAllowed(wanted);
    const origins = patternsOf(shop.origins, IS_LOCAL_BUILD);
    // At once: browsers take a request only while they handle the click.
    const asked = wanted ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins });
    void asked
      .then(
        (done) => setAllowed(done ? wanted : !wanted),
        () => setAllowed(!wanted),
      )
      .then(look);
  }
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={allowed}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <span>
        {message('popupAlways')}
        <small>{message('popupAlwaysWhy')}</small>
      </span>
    </label>
  );
}
