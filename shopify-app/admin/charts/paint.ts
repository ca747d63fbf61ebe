/**
 * Light and dark follow the page's own `color-scheme`, not the device's: Shopify's admin is light on a dark device, too.
 * Against white and #1a1a1a each has a contrast of 3 or more. What differs in colour also differs in pattern or place.
 */
export const PAINT = {
  main: 'light-dark(#0b5c4f, #6fd3bf)',
  other: 'light-dark(#767676, #a6a6a6)',
  line: 'light-dark(#d4d4d4, #4a4a4a)',
  text: 'light-dark(#4a4a4a, #d0d0d0)',
} as const;
