/** What the build writes into the scripts; see wxt.config.ts and build-time.ts. */
interface ImportMeta {
  readonly env: {
    readonly FIREFOX: boolean;
    /** With its port. */
    readonly KINDRED_APP_ORIGIN: string;
    /** As a manifest's pattern, without its port. */
    readonly KINDRED_APP_PATTERN: string;
    readonly KINDRED_EXTENSION_TEST: boolean;
  };
}
