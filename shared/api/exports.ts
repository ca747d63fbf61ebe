/** Everything that the app keeps for a shop, to take along. All want the session token, as in admin.ts. */
export const EXPORT_API = {
  /** GET -> ExportSummary */
  summary: '/api/exports',
  /** POST DownloadRequest -> DownloadLink */
  downloads: '/api/downloads',
} as const;

export interface ExportSummary {
  tables: { name: string; rows: number; /** As JSON, guessed from some of its rows. */ bytes: number }[];
}

export type DownloadRequest =
  | { what: 'everything' }
  | { what: 'table'; table: string; format: ExportFormat }
  /** Everything kept that names the orders of a data request. */
  | { what: 'data_request'; requestId: string };

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Works once, within a minute: a browser fetches a download without a session token. */
export interface DownloadLink {
  path: string;
}
