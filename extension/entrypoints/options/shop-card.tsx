import { useState } from 'preact/hooks';
import { message } from '../../locales/message.ts';
import { ask } from '../../messages/bus.ts';
import type { ExtensionState } from '../../messages/messages.ts';
import { Always } from '../../pages/always.tsx';
import { dateWords } from '../../pages/mount.tsx';

interface Props {
  shop: ExtensionState['shops'][number];
  look(): void;
  signedOut(name: string): void;
}

export function ShopCard({ shop, look, signedOut }: Props) {
  const [asking, setAsking] = useState(false);
  async function signOut(): Promise<void> {
    await ask('shop.signOut', { domain: shop.domain });
    signedOut(shop.name);
    look();
  }
  return (
    <li>
      <h3>{shop.name}</h3>
      <p class="soft">
        {shop.domain} · {message('optionsSince', dateWords(shop.pairedAt))}
        <br />
        {message('optionsPages', shop.origins.map((each) => new URL(each).host).join(', '))}
      </p>
      <Always key={String(shop.allowedAlways)} shop={shop} look={look} />
      <div class="actions row">
        {asking ? (
          <>
            <span>{message('optionsSignOutSure')}</span>
            <button type="button" class="main" onClick={() => void signOut()}>
              {message('optionsSignOut')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {message('optionsCancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            aria-label={message('optionsSignOutOf', shop.name)}
            onClick={() => setAsking(true)}
          >
            {message('optionsSignOut')}
          </button>
        )}
      </div>
    </li>
  );
}
