/** Fixed when the extension is built; see app-url.ts and wxt.config.ts. */

/** Origin of the app's server, with its port. */
export const APP_ORIGIN: string = import.meta.env.KINDRED_APP_ORIGIN;

/** The demo's and the tests' stores stand on http; a real build asks for https only. */
export const IS_LOCAL_BUILD: boolean = APP_ORIGIN.startsWith('http://');

/** Only in builds for tests: no prompts that nobody answers, and a shadow root that can be looked into. */
export const IS_TEST_BUILD: boolean = import.meta.env.KINDRED_EXTENSION_TEST;
