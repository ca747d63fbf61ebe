import { Drop } from 'liquidjs';

/** The slice that an enclosing `paginate` tag asked for; without one, Liquid shows 50 items at most. */
export abstract class PaginatedDrop extends Drop {
  #window = { offset: 0, limit: 50 };
  setWindow(offset: number, limit: number): void {
    this.#window = { offset, limit };
  }
  protected windowOf<T>(items: T[]): T[] {
    return items.slice(this.#window.offset, this.#window.offset + this.#window.limit);
  }
  abstract countOf(property: string): number;
}
