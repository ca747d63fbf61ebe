import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  appName: 'Kindred',
  appDescription: 'あなたのストアのページに Kindred が表示するものと、その理由を示します。',
};
