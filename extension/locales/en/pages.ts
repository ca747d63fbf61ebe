/** What the browser, the popup, the options and the welcome page say. */
export const pages = {
  appName: 'Kindred',
  appDescription: 'What Kindred shows on your own store’s pages, and why.',
};
