// Loaded before Shopify's command line: it asks for news, documentation and newer versions of itself, and may report
// what it was used for. Without a network it does its work with what it brought along, the same everywhere.
import { Socket } from 'node:net';

Socket.prototype.connect = function refuse() {
  queueMicrotask(() => this.destroy(Object.assign(new Error('No network here'), { code: 'ENETUNREACH' })));
  return this;
};
