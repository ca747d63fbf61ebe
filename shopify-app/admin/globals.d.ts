// oxlint-disable-next-line import/no-unassigned-import -- its JSX types are all there is
import '@shopify/polaris-types';
import type { SAppNavAttributes, UISaveBarAttributes } from '@shopify/app-bridge-types';

declare module 'preact' {
  namespace createElement.JSX {
    interface IntrinsicElements {
      /** Defined by App Bridge, not by Polaris. */
      's-app-nav': SAppNavAttributes;
      'ui-save-bar': UISaveBarAttributes;
    }
  }
}
