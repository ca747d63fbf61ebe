import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../pixel-host/page', import.meta.url));

/** Modules keep their exports; every other script is wrapped, so that only what it puts on `window` shows. */
const MODULES = ['standard-events'];

export function pageScriptUrl(cdnUrl: string, name: string): string {
  return `${cdnUrl}/shopifycloud/${name}.js`;
}

const served = new Map<string, string>();

/** A script of the pixel host as JavaScript; its only imports are types. Null when there is none of that name. */
export function pageScript(name: string): string | null {
  const file = `${FOLDER}/${name}.ts`;
  if (!/^[\w-]+$/.test(name) || !existsSync(file)) return null;
  let script = served.get(name);
  if (script === undefined) {
    const code = withoutTypes(readFileSync(file, 'utf8'));
    script = MODULES.includes(name) ? code : `(() => {\n${code}\n})();\n`;
    served.set(name, script);
  }
  return script;
}

/** Node calls its own type stripping experimental, once, on stderr; here that is noise. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
