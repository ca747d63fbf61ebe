/** What the browser, the popup, the options and the welcome page say. `$1` … `$9` are gaps, `$$` is a dollar. */
export const pages = {
  /** BCP 47, of the texts below. */
  languageTag: 'en',
  appName: 'Kindred',
  appDescription: 'What Kindred shows on your own store’s pages, and why.',
  actionTitle: 'Kindred on this page',

  popupThisPage: 'On this page',
  popupShow: 'Show on this page',
  popupHide: 'Hide on this page',
  popupOptions: 'Options',
  popupAlways: 'Always on this shop',
  popupAlwaysWhy:
    'Then the panel you opened stays as you move from page to page. Without it, you press this button on each page. Your browser will ask you first.',
  popupOtherPage: 'This page belongs to none of your connected shops.',
  popupEnded: 'The access to $1 was taken back or has ended. Connect this browser again to go on.',
  popupPageClosed: 'Browsers keep extensions out of this page.',
  popupNotRunning:
    'Kindred is not running here. Open a page of your own store with the Kindred app embed switched on.',
  popupNoSlot: 'No slot of this page is personalised.',
  popupSlot: 'Slot “$1”',
  popupProducts: 'Products',
  popupEngine: 'Engine',
  popupRelease: 'Release',
  popupModel: 'Model',
  popupModelBytes: '$1 bytes, sha256 $2',

  pairTitle: 'Connect this browser with your shop',
  pairClick:
    'With one click: in your Shopify admin, open the Kindred app, then “Browser extension”, and press “Connect this browser”.',
  pairTyped: 'Or with a code: press “Show a code” there, and type it here.',
  pairCode: 'Code from the admin',
  pairSend: 'Connect',
  pairSending: 'Connecting …',
  pairWaiting: 'Waiting for your yes',
  pairWaitingHow:
    'In the Kindred app of your Shopify admin, this browser now stands under “Browser extension”. Press “This is my browser” there, until $1.',
  pairAnother: 'Connect another shop',

  optionsTitle: 'Kindred options',
  optionsShops: 'Shops',
  optionsNoShops: 'This browser is connected with no shop.',
  optionsSince: 'Connected since $1',
  optionsPages: 'Its pages: $1',
  optionsSignOut: 'Sign out',
  optionsSignOutOf: 'Sign out of $1',
  optionsSignOutSure: 'Sign out? To come back, you connect this browser again.',
  optionsCancel: 'Cancel',
  optionsSignedOut: 'Signed out of $1.',
  optionsPermissions: 'What it may do, and why',
  optionsActiveTab: 'See the page you click on',
  optionsActiveTabWhy: 'Only after you press the Kindred button, and only that page.',
  optionsScripting: 'Put its panel into that page',
  optionsScriptingWhy:
    'The panel is a script of the extension; it runs on pages of your connected shops alone.',
  optionsStorage: 'Remember for this session',
  optionsStorageWhy: 'Which tabs show the panel, and what you preview in them, until you close the browser.',
  optionsOffscreen: 'Compute in a hidden document',
  optionsOffscreenWhy:
    'Previews run the shop’s recommendation model on this computer, as a shopper’s device would.',
  optionsApp: 'Speak with the Kindred server ($1)',
  optionsAppWhy:
    'For figures of your shop and the models to preview. Besides it, only your shop itself is asked, for previews.',
  optionsShopPages: 'Your shop’s pages, only if you allow it',
  optionsShopPagesWhy: 'So that the panel you opened stays as you move on. You can take it back at any time.',
  optionsData: 'What is kept, and where',
  optionsKey: 'A key for each shop, made in this browser',
  optionsKeyWhere: 'In the extension’s own storage. It cannot be copied out; signing out deletes it.',
  optionsTokens: 'Access to each connected shop',
  optionsTokensWhere:
    'Only in the extension. It ends 30 days after the last use; your shop’s admin can end it at any time.',
  optionsPreview: 'What you preview in a tab',
  optionsPreviewWhere: 'In this browser’s memory, until you close the tab.',
  optionsModels: 'Up to six models that you previewed with',
  optionsModelsWhere: 'In the extension’s cache; they say nothing about any shopper.',
  optionsNothing:
    'Nothing about shoppers is kept or sent. Of the pages you visit, only products are asked about, on your shops’ pages.',
  optionsVersion: 'Version $1',

  welcomeTitle: 'Welcome to Kindred',
  welcomeLead: 'On your own shop’s pages, this extension shows what Kindred recommends and why. Three steps:',
  welcomePair: '1. Connect it with your shop',
  welcomePaired: 'Connected with $1.',
  welcomeOpen: '2. Open a page of your shop',
  welcomeOpenHow:
    'Press the Kindred button in your browser’s toolbar, then “Show on this page”. If you do not see the button, look behind the puzzle piece and pin it.',
  welcomeStay: '3. Let it stay, if you like',
  welcomeStayHow:
    'Under the Kindred button, “Always on this shop” lets the panel follow you from page to page. Without it, the extension sees a page only when you ask it to.',
  welcomePromise: 'On pages that are not your connected shop’s, it does nothing at all.',

  failureServerAway: 'The Kindred server cannot be reached. Nothing is lost; try again in a moment.',
  failureSignedOut: 'The access to this shop was taken back or has ended. Connect this browser again.',
  failureNotPaired: 'This page belongs to none of your connected shops.',
  failureWrongCode: 'This code is not right. Codes work once: get a new one in the admin.',
  failureCodeExpired: 'This took too long, and the code has ended. Get a new one in the admin.',
  failureTooManyTries: 'Too many wrong codes. Wait an hour, or connect with one click from the admin.',
  failureNoRelease: 'Nothing is released yet, so there is nothing to preview.',
  failureReleaseGone: 'This release is no longer kept.',
  failureModelFailed: 'The model could not be run in this browser.',
  failurePageClosed:
    'The browser does not let the extension into this page. Press the Kindred button on a page of your shop.',
  failurePageUnread:
    'The page could not be read once more, for the theme’s own row. Its own rules may forbid it: choose “Always on this shop” under the Kindred button, then try again.',
  failureInternal: 'Something went wrong in the extension. Try again.',
};
