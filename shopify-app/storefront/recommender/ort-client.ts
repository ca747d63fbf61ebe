export { createOrtClient } from '@kindred/models/runtime/ort-client';
