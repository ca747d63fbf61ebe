import {
  evalToken,
  Hash,
  RenderTag,
  Tag,
  Tokenizer,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type Token,
  type TopLevelToken,
} from 'liquidjs';
import { attributes, escapeHtml } from './escape.ts';
import { PaginatedDrop } from './paginated-drop.ts';
import { scopeOf } from './scope.ts';

type Rendering = Generator<unknown, void, unknown>;

/** Consumes everything up to `{% end<name> %}`; with `parser`, as Liquid, otherwise as text that is dropped. */
function readBody(name: string, rest: TopLevelToken[], parser: Parser | null): Template[] {
  const templates: Template[] = [];
  while (rest.length > 0) {
    const token = rest.shift() as TopLevelToken;
    if ((token as TagToken).name === `end${name}`) return templates;
    if (parser) templates.push(parser.parseToken(token, rest));
  }
  throw new Error(`tag {% ${name} %} not closed`);
}

/** `{% schema %}`, `{% doc %}`, `{% javascript %}`, `{% stylesheet %}`: read elsewhere, print nothing. */
class SilentTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    readBody(token.name, rest, null);
  }
  override *render(): Rendering {}
}

class StyleTag extends Tag {
  readonly #body: Template[];
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.#body = readBody('style', rest, parser);
  }
  override *render(context: Context, emitter: Emitter): Rendering {
    emitter.write('<style data-shopify>');
    yield this.liquid.renderer.renderTemplates(this.#body, context, emitter);
    emitter.write('</style>');
  }
}

const FORM_ACTIONS: Record<string, string> = {
  product: '/cart/add',
  cart: '/cart',
  customer_login: '/account/login',
};

/** `{% form 'product', product, class: 'x' %}` */
class FormTag extends Tag {
  readonly #body: Template[];
  readonly #type: string;
  readonly #hash: Hash;
  readonly #hasObject: boolean;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const [, type = '', more = ''] = /^\s*['"](\w+)['"]\s*,?\s*([\s\S]*)$/.exec(token.args) ?? [];
    if (!(type in FORM_ACTIONS)) throw new Error(`form "${type}" is not emulated`);
    this.#type = type;
    this.#hasObject = /^[\w.]+\s*(,|$)/.test(more);
    this.#hash = new Hash(this.#hasObject ? more.replace(/^[\w.]+\s*,?/, '') : more);
    this.#body = readBody('form', rest, parser);
  }
  override *render(context: Context, emitter: Emitter): Rendering {
    const options = (yield this.#hash.render(context)) as Record<string, unknown>;
    const form = { method: 'post', action: FORM_ACTIONS[this.#type], 'accept-charset': 'UTF-8' };
    emitter.write(`<form${attributes({ ...form, ...options })}>`);
    emitter.write(`<input type="hidden" name="form_type" value="${escapeHtml(this.#type)}">`);
    emitter.write('<input type="hidden" name="utf8" value="✓">');
    context.push({ form: { 'posted_successfully?': false, errors: null } });
    yield this.liquid.renderer.renderTemplates(this.#body, context, emitter);
    context.pop();
    emitter.write('</form>');
  }
}

/** `{% paginate collection.products by 24 %}`: the page comes from `?page=`. */
class PaginateTag extends Tag {
  readonly #body: Template[];
  readonly #owner: string[];
  readonly #property: string;
  readonly #size: Token;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const [, owned = '', size = ''] = /^\s*([\w.]+)\s+by\s+(\S+)/.exec(token.args) ?? [];
    const path = owned.split('.');
    if (path.length < 2 || size === '') throw new Error('paginate expects "object.property by number"');
    this.#property = path.at(-1) as string;
    this.#owner = path.slice(0, -1);
    this.#size = new Tokenizer(size).readValue() as Token;
    this.#body = readBody('paginate', rest, parser);
  }
  override *render(context: Context, emitter: Emitter): Rendering {
    const owner = yield context._get(this.#owner);
    if (!(owner instanceof PaginatedDrop)) throw new Error(`cannot paginate ${this.#owner.join('.')}`);
    const size = Number(yield evalToken(this.#size, context));
    const { request } = scopeOf(context);
    const paginate = pagesOf(owner.countOf(this.#property), size, request);
    owner.setWindow(paginate.current_offset, size);
    context.push({ paginate });
    yield this.liquid.renderer.renderTemplates(this.#body, context, emitter);
    context.pop();
  }
}

function pagesOf(items: number, size: number, request: { path: string; searchParams: URLSearchParams }) {
  const pages = Math.max(1, Math.ceil(items / size));
  const asked = Number(request.searchParams.get('page') ?? '1');
  const current = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
  const link = (page: number): { title: string; url: string; is_link: boolean } => {
    const query = new URLSearchParams(request.searchParams);
    query.set('page', String(page));
    return { title: String(page), url: `${request.path}?${query}`, is_link: page !== current };
  };
  return {
    current_page: current,
    current_offset: (current - 1) * size,
    items,
    page_size: size,
    pages,
    parts: Array.from({ length: pages }, (_, index) => link(index + 1)),
    previous: current > 1 ? { ...link(current - 1), is_link: true } : null,
    next: current < pages ? { ...link(current + 1), is_link: true } : null,
  };
}

class SectionTag extends Tag {
  readonly #named: string;
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.#named = token.args.trim().replace(/^['"]|['"]$/g, '');
  }
  override *render(context: Context, emitter: Emitter): Rendering {
    const scope = scopeOf(context);
    const html =
      this.name === 'sections' ? scope.renderSectionGroup(this.#named) : scope.renderSection(this.#named);
    emitter.write(yield html);
  }
}

/** `{% render block %}` renders an app block; every other `render` is Liquid's own. */
class BlockAwareRenderTag extends RenderTag {
  readonly #isBlock: boolean;
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid, parser);
    this.#isBlock = token.args.trim() === 'block';
  }
  override *render(context: Context, emitter: Emitter): Rendering {
    if (!this.#isBlock) return yield* super.render(context, emitter);
    const block = yield context._get(['block']);
    emitter.write(yield scopeOf(context).renderAppBlock(block));
  }
}

export function registerTags(liquid: Liquid): void {
  for (const name of ['schema', 'doc', 'javascript', 'stylesheet']) liquid.registerTag(name, SilentTag);
  liquid.registerTag('style', StyleTag);
  liquid.registerTag('form', FormTag);
  liquid.registerTag('paginate', PaginateTag);
  liquid.registerTag('section', SectionTag);
  liquid.registerTag('sections', SectionTag);
  liquid.registerTag('render', BlockAwareRenderTag);
}
