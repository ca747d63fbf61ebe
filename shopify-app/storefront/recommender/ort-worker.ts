import { serveOrt } from '@kindred/models/runtime/ort-worker';

serveOrt(globalThis);
