import { register } from '@shopify/web-pixels-extension';
import { startCollector } from './collector.ts';

register((api) => {
  startCollector(api);
});
