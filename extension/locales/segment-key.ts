/** Browsers take letters, digits and underlines. */
export const segmentKey = (text: string): string => `segment_${text.replaceAll(/[^a-z0-9]+/gi, '_')}`;
