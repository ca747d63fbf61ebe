import { createServer } from 'node:net';

/** The n-th of the demo's ports; 0 stays 0 and lets the system choose. */
export const portAfter = (port: number, step: number): number => (port === 0 ? 0 : port + step);

/** App, shop, CDN, circle page. */
const PORTS = 4;

/** Looked at before any work: whoever must choose another port should know at once. */
export async function refuseBusyPorts(port: number): Promise<void> {
  if (port === 0) return;
  for (let step = 0; step < PORTS; step++) await tryPort(port + step);
}

function tryPort(port: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer().once('error', (error) => taken(explainPort(error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}

/** A sentence for what keeps a port from being opened; other errors as they are. */
export function explainPort(error: NodeJS.ErrnoException & { port?: number }): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${error.port} is in use by another program: choose others with --port.`);
  if (error.code === 'EACCES' && error.port !== undefined)
    return new Error(`This account may not open port ${error.port}: choose others with --port.`);
  return error;
}
