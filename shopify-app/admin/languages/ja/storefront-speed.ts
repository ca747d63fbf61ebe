import type { storefrontSpeed as texts } from '../de/storefront-speed.ts';

export const storefrontSpeed: Record<keyof typeof texts, string> = {
  'How fast your storefront is for shoppers': 'お客様から見たストアの速さ',
  'the storefront’s speed': 'ストアの速度',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'お客様の端末で、ストアのすべてのページについて計測しています。過去{days}日間、4ページのうち3ページはこれと同じかそれより速く表示されました。計測を許可したお客様だけを、ブラウザが計測できる場合に限って数えています。',
  'Pages measured': '計測したページ数',
  'The script that measures how fast pages are': 'ページの速さを計測するスクリプト',
  'On every page, after everything else': '各ページで最後に',
};
