import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Liquid, Template } from 'liquidjs';
import { createEngine } from './liquid/engine.ts';
import type { PlacedAppBlock, ThemeStyle } from './deps.ts';
import { parseSchema, type BlockSchema } from './schema.ts';
import { loadTranslations, type Translate } from './translations.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Where a style's files are looked for, in this order: the others are Linden with some files of their own. */
const FOLDERS: Record<ThemeStyle, readonly string[]> = {
  linden: [folder('theme')],
  grid: [folder('theme-grid'), folder('theme')],
  carousel: [folder('theme-carousel'), folder('theme')],
};

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
  readonly #folders: readonly string[];
  readonly #parsed = new Map<string, { template: Template[]; schema: BlockSchema }>();

  constructor(locale: string, style: ThemeStyle = 'linden') {
    this.#folders = FOLDERS[style];
    this.engine = createEngine(this.#folders.map((dir) => join(dir, 'snippets')));
    this.translate = loadTranslations(join(folder('theme'), 'locales'), locale);
  }

  /** As the theme editor saved it: with the app blocks that a merchant placed, if it is known which. */
  template(name: string, appBlocks?: readonly PlacedAppBlock[]): JsonTemplate {
    const template = this.#json(`templates/${name}.json`);
    return appBlocks === undefined ? template : withAppBlocks(template, name, appBlocks);
  }

  sectionGroup(name: string): JsonTemplate {
    return this.#json(`sections/${name}.json`);
  }

  hasSection(type: string): boolean {
    return /^[\w-]+$/.test(type) && this.#path(`sections/${type}.liquid`) !== null;
  }

  parsed(file: string): { template: Template[]; schema: BlockSchema } {
    let parsed = this.#parsed.get(file);
    if (!parsed) {
      const source = this.#read(file);
      parsed = { template: this.engine.parse(source, file), schema: parseSchema(source) };
      this.#parsed.set(file, parsed);
    }
    return parsed;
  }

  assetText(file: string): string | null {
    const path = /^[\w.-]+$/.test(file) ? this.#path(`assets/${file}`) : null;
    return path === null ? null : readFileSync(path, 'utf8');
  }

  #json(file: string): JsonTemplate {
    return JSON.parse(this.#read(file)) as JsonTemplate;
  }

  #read(file: string): string {
    const path = this.#path(file);
    if (path === null) throw new Error(`The theme has no ${file}`);
    return readFileSync(path, 'utf8');
  }

  #path(file: string): string | null {
    return this.#folders.map((dir) => join(dir, file)).find((path) => existsSync(path)) ?? null;
  }
}

/** The template's own app blocks make place for what was placed; a section without any is not there. */
function withAppBlocks(
  { sections, order, ...rest }: JsonTemplate,
  name: string,
  appBlocks: readonly PlacedAppBlock[],
): JsonTemplate {
  const placed = appBlocks.filter(({ template }) => template === name);
  const blocks = Object.fromEntries(
    placed.map(({ block, settings = {} }, at) => [
      `kindred_${block}_${at}`,
      { type: `shopify://apps/kindred/blocks/${block}/0197c0de-0000-7000-8000-00000000000${at}`, settings },
    ]),
  );
  const others = order.filter((key) => sections[key]?.type !== 'apps');
  if (placed.length === 0) return { ...rest, sections, order: others };
  const apps: PlacedSection = { type: 'apps', blocks, block_order: Object.keys(blocks) };
  return { ...rest, sections: { ...sections, apps }, order: [...others, 'apps'] };
}
