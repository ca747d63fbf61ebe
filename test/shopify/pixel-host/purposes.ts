import { existsSync, readFileSync } from 'node:fs';

/** `[customer_privacy]` of a pixel's shopify.extension.toml: all of it must be allowed before the pixel loads. */
export interface DeclaredPurposes {
  analytics: boolean;
  marketing: boolean;
  preferences: boolean;
  /** "enabled" and "ldu" (limited data use) are about selling data; only "enabled" waits for it. */
  saleOfData: 'enabled' | 'disabled' | 'ldu';
}

const ALL: DeclaredPurposes = { analytics: true, marketing: true, preferences: true, saleOfData: 'enabled' };

/** A pixel that declares nothing waits for everything. */
export function declaredPurposes(tomlFile: string): DeclaredPurposes {
  if (!existsSync(tomlFile)) return ALL;
  const section = /^\[customer_privacy\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(
    readFileSync(tomlFile, 'utf8'),
  )?.[1];
  if (section === undefined) return ALL;
  const value = (key: string): string | undefined =>
    new RegExp(`^\\s*${key}\\s*=\\s*"?(\\w+)"?`, 'm').exec(section)?.[1];
  const needed = (key: string): boolean => value(key) !== 'false';
  return {
    analytics: needed('analytics'),
    marketing: needed('marketing'),
    preferences: needed('preferences'),
    saleOfData: (value('sale_of_data') ?? 'enabled') as DeclaredPurposes['saleOfData'],
  };
}
