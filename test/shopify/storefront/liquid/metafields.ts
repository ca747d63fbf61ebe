import { Drop, type Context } from 'liquidjs';
import { idFromGid } from '@kindred/shared/catalog';
import type { ShopMetafield } from '../../state.ts';
import type { Catalog } from '../catalog.ts';
import { scopeOf, type RenderScope } from './scope.ts';

/**
 * `owner.metafields[namespace][key]`. In a theme app extension `$app` and `$app:name` stand for the app's reserved
 * namespaces; in the theme's own files they mean nothing, as in Shopify.
 */
export class MetafieldsDrop extends Drop {
  readonly #catalog: Catalog;
  readonly #ownerGid: string;

  constructor(catalog: Catalog, ownerGid: string) {
    super();
    this.#catalog = catalog;
    this.#ownerGid = ownerGid;
  }

  override liquidMethodMissing(namespace: string | number, context: Context): Drop {
    const scope = scopeOf(context);
    const fields = this.#catalog.shop.metafields.get(this.#ownerGid);
    return new NamespaceDrop(scope, fields, resolveNamespace(String(namespace), scope.appId));
  }
}

/** `appId` is null outside an app's own Liquid. */
export function resolveNamespace(namespace: string, appId: string | null): string {
  if (appId === null) return namespace;
  if (namespace === '$app') return `app--${appId}`;
  return namespace.startsWith('$app:') ? `app--${appId}--${namespace.slice('$app:'.length)}` : namespace;
}

class NamespaceDrop extends Drop {
  readonly #scope: RenderScope;
  readonly #fields: Map<string, ShopMetafield> | undefined;
  readonly #namespace: string;

  constructor(scope: RenderScope, fields: Map<string, ShopMetafield> | undefined, namespace: string) {
    super();
    this.#scope = scope;
    this.#fields = fields;
    this.#namespace = namespace;
  }

  override liquidMethodMissing(key: string | number): MetafieldDrop | null {
    const field = this.#fields?.get(`${this.#namespace}.${key}`);
    return field ? new MetafieldDrop(this.#scope, field) : null;
  }
}

class MetafieldDrop extends Drop {
  readonly #scope: RenderScope;
  readonly #field: ShopMetafield;

  constructor(scope: RenderScope, field: ShopMetafield) {
    super();
    this.#scope = scope;
    this.#field = field;
  }
  get type() {
    return this.#field.type;
  }
  get value(): unknown {
    const { type, value } = this.#field;
    if (type === 'product_reference') return this.#product(value);
    if (type === 'list.product_reference') {
      // References to products that are not on sale any more are left out.
      return (JSON.parse(value) as string[]).flatMap((gid) => this.#product(gid) ?? []);
    }
    if (type === 'json' || type.startsWith('list.')) return JSON.parse(value);
    if (type === 'boolean') return value === 'true';
    if (type.startsWith('number_')) return Number(value);
    return value;
  }
  get 'list?'() {
    return this.#field.type.startsWith('list.');
  }
  #product(gid: string): Drop | null {
    return this.#scope.product(idFromGid(gid) ?? '');
  }
  override toString() {
    return this.#field.value;
  }
}
