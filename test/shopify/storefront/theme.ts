import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Liquid, Template } from 'liquidjs';
import { createEngine } from './liquid/engine.ts';
import { parseSchema, type BlockSchema } from './schema.ts';
import { loadTranslations, type Translate } from './translations.ts';

export const THEME_DIR = fileURLToPath(new URL('../theme', import.meta.url));

/** A section as a JSON template or a section group places it. */
export interface PlacedSection {
  type: string;
  settings?: Record<string, unknown>;
  blocks?: Record<string, PlacedBlock>;
  block_order?: string[];
}

export interface PlacedBlock {
  type: string;
  settings?: Record<string, unknown>;
}

export interface JsonTemplate {
  layout?: string | false;
  sections: Record<string, PlacedSection>;
  order: string[];
}

/** Our own Online Store 2.0 theme, read once. */
export class Theme {
  readonly engine: Liquid;
  readonly translate: Translate;
  readonly #parsed = new Map<string, { template: Template[]; schema: BlockSchema }>();

  constructor(locale: string) {
    this.engine = createEngine(join(THEME_DIR, 'snippets'));
    this.translate = loadTranslations(join(THEME_DIR, 'locales'), locale);
  }

  template(name: string): JsonTemplate {
    return this.#json(`templates/${name}.json`);
  }

  sectionGroup(name: string): JsonTemplate {
    return this.#json(`sections/${name}.json`);
  }

  hasSection(type: string): boolean {
    return /^[\w-]+$/.test(type) && existsSync(join(THEME_DIR, 'sections', `${type}.liquid`));
  }

  parsed(file: string): { template: Template[]; schema: BlockSchema } {
    let parsed = this.#parsed.get(file);
    if (!parsed) {
      const source = readFileSync(join(THEME_DIR, file), 'utf8');
      parsed = { template: this.engine.parse(source, file), schema: parseSchema(source) };
      this.#parsed.set(file, parsed);
    }
    return parsed;
  }

  assetText(file: string): string | null {
    const path = join(THEME_DIR, 'assets', file);
    return /^[\w.-]+$/.test(file) && existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  #json(file: string): JsonTemplate {
    return JSON.parse(readFileSync(join(THEME_DIR, file), 'utf8')) as JsonTemplate;
  }
}
