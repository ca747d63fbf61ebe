import { render } from 'preact';
import { App } from './app.tsx';
import { speak } from './languages/language.ts';
import { loadPolaris } from './polaris.ts';
import { askAhead, loadOtherPages, loadPage } from './pages.ts';
import { startRouter } from './router.ts';
import { reportWebVitals } from './web-vitals.ts';

/** Whatever the first page asks for comes before. */
const AFTER_THE_FIRST_MILLISECONDS = 2000;

// Without App Bridge no request could be signed; index.html says so in words.
if ('shopify' in globalThis) {
  startRouter();
  reportWebVitals();
  askAhead();
  await Promise.all([
    loadPolaris(document.querySelector<HTMLMetaElement>('meta[name="polaris-src"]')?.content ?? ''),
    speak(shopify.config.locale ?? 'en'),
    loadPage(),
  ]);
  render(<App />, document.getElementById('app')!);
  setTimeout(() => void loadOtherPages(), AFTER_THE_FIRST_MILLISECONDS);
}
