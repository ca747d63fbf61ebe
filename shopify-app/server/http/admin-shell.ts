import { pageWords } from './page-words.ts';

export interface Shell {
  /** Shopify's client id of this installation. */
  clientId: string;
  cdnUrl: string;
  locale: string | null;
}

/** The built page with what it cannot know: where `%MARKS%` stand in shopify-app/admin/index.html. */
export function adminShell(built: string, { clientId, cdnUrl, locale }: Shell): string {
  const { language, noScript, waiting } = pageWords(locale);
  const marks: Record<string, string> = {
    SHOPIFY_API_KEY: attribute(clientId),
    SHOPIFY_CDN_URL: attribute(cdnUrl),
    LANGUAGE: language,
    WAITING_HEADING: waiting.heading,
    WAITING_TEXT: waiting.text,
    WAITING_STATUS: waiting.status,
    WAITING_AGAIN: waiting.again,
    NO_SCRIPT: noScript,
  };
  return built.replace(/%([A-Z_]+)%/g, (mark, name: string) => marks[name] ?? mark);
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
