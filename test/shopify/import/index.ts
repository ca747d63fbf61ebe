export { NotAnExportError } from './columns.ts';
export { importOrdersCsv } from './orders-csv.ts';
export { importProductsCsv } from './products-csv.ts';
export { shopFromCsv } from './shop-from-csv.ts';
