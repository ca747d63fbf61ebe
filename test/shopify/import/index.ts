export { NotAnExportError } from './columns.ts';
export type { Problem } from './csv.ts';
export { importOrdersCsv, type ImportedOrders } from './orders-csv.ts';
export { importProductsCsv, type ImportedProducts } from './products-csv.ts';
export { shopFromCsv, type CsvReport, type CsvShopInput } from './shop-from-csv.ts';
