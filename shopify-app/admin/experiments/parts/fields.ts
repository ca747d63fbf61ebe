import type { NewExperiment, Variation } from '@kindred/shared/api/experiments';
import type { DeviceKind } from '@kindred/shared/experiment';
import { t } from '../../languages/language.ts';
import { CONTENT_WORDS } from '../content-kinds.ts';

/** Who takes part, as it stands in the fields. None chosen is everyone. */
export interface AudienceForm {
  /** Per cent of the visitors that fit. */
  share: string;
  countries: string[];
  /** "de, fr-CA" */
  languages: string;
  devices: DeviceKind[];
  segments: string[];
  placements: string[];
}

export interface AudienceErrors {
  share?: string;
  languages?: string;
}

export interface ContentForm {
  name: string;
  content: Variation['content'];
}

export interface ContentErrors {
  name?: string;
  heading?: string;
  change?: string;
  text?: string;
  link?: string;
}

type Audience = NewExperiment['audience'];

const SHARE_BOUNDS = [1, 100] as const;
/** As shared/schema/experiments.ts has it, which the server holds to. */
const MOST_HEADING = 60;
const MOST_BANNER = 120;
const PAGE_OF_SHOP = /^\/(?![/\\])[^\s\\"<>]{0,199}$/;

/** NaN where it is no number; a comma is a point. */
export const numberOf = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));

export const isBetween = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

/** `isAsked` once the merchant has pressed the button: before, an empty field is not wrong yet. */
export const textError = (text: string, most: number, isAsked: boolean): string | undefined =>
  text.trim() === '' && isAsked ? t('This is missing.') : tooLong(text, most);

export const tooLong = (text: string, most: number): string | undefined =>
  text.trim().length > most
    ? t('At most {n} letter, please.|At most {n} letters, please.', { n: most })
    : undefined;

/** Without the fields that are right. */
export const without = <Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]: Exclude<Fields[Field], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, error]) => error !== undefined)) as never;

export const percentOf = (share: number): string => String(Number((100 * share).toFixed(2)));

export const audienceErrors = ({ share, languages }: AudienceForm) => ({
  share: isBetween(numberOf(share), SHARE_BOUNDS) ? undefined : t('A number from 1 to 100, please.'),
  languages: languagesOf(languages).every(isLanguage)
    ? undefined
    : t('Languages are codes with commas between them, such as de, fr-CA.'),
});

/** What a content is called until the merchant calls it otherwise. */
export const usualName = (content: Variation['content']): string => t(CONTENT_WORDS[content.kind]);

/** Of what a content is changed to, or of a banner. */
export const contentErrors = (content: Variation['content'], isAsked: boolean) => ({
  ...(content.kind === 'banner' && {
    text: textError(content.text, MOST_BANNER, isAsked),
    link:
      isAsked && !PAGE_OF_SHOP.test(content.link.trim())
        ? t('A page of your shop, please, such as /collections/tents.')
        : undefined,
  }),
  heading: content.kind === 'changed' ? tooLong(content.heading ?? '', MOST_HEADING) : undefined,
  change: isAsked && changesNothing(content) ? t('Say what is changed, at least one thing.') : undefined,
});

const changesNothing = (content: Variation['content']): boolean =>
  content.kind === 'changed' && Object.values(changeOf(content)).every((part) => part === undefined);

function changeOf(content: Variation['content'] & { kind: 'changed' }) {
  const { heading = '', type, weights, releaseId } = content;
  return {
    ...(heading.trim() !== '' && { heading: heading.trim() }),
    ...(type !== undefined && { type }),
    ...(weights !== undefined && { weights }),
    ...(releaseId !== undefined && { releaseId }),
  };
}

export function wantedContent(content: Variation['content']): Variation['content'] {
  if (content.kind === 'banner') {
    const { kind, text, link } = content;
    return { kind, text: text.trim(), link: link.trim() };
  }
  return content.kind === 'changed' ? { kind: 'changed', ...changeOf(content) } : content;
}

const languagesOf = (typed: string): string[] => typed.split(/[,、;\s]+/).filter((code) => code !== '');

/** As Shopify writes them: `de`, `pt-BR`. */
export function languageCodes(typed: string): string[] {
  return languagesOf(typed).map((code) => {
    const [language = '', region] = code.split('-');
    return region === undefined
      ? language.toLowerCase()
      : `${language.toLowerCase()}-${region.toUpperCase()}`;
  });
}

const isLanguage = (code: string): boolean => /^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(code);

export function wantedAudience({
  countries,
  languages,
  devices,
  segments,
  placements,
}: AudienceForm): Audience {
  const codes = languageCodes(languages);
  return {
    ...(countries.length > 0 && { countries }),
    ...(codes.length > 0 && { languages: codes }),
    // Both kinds are everyone.
    ...(devices.length === 1 && { devices }),
    ...(segments.length > 0 && { segments }),
    ...(placements.length > 0 && { placements }),
  };
}

export const audienceForm = ({
  share,
  audience,
}: Pick<NewExperiment, 'share' | 'audience'>): AudienceForm => ({
  share: percentOf(share),
  countries: audience.countries ?? [],
  languages: (audience.languages ?? []).join(', '),
  devices: audience.devices ?? [],
  segments: audience.segments ?? [],
  placements: audience.placements ?? [],
});
