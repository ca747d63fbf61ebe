import { render } from 'preact';
import { App } from './app.tsx';
import { loadPolaris } from './polaris.ts';
import { startRouter } from './router.ts';

startRouter();
await loadPolaris(document.querySelector<HTMLMetaElement>('meta[name="polaris-src"]')?.content ?? '');
render(<App />, document.getElementById('app')!);
