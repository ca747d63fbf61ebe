import { find, plain, type FallbackElement } from './element.ts';

const CELL =
  'display: table-cell; padding: 8px 12px; vertical-align: top; overflow-wrap: normal; border-bottom: 1px solid #ebebeb;';

/** Numbers stand under each other: each cell follows the format of its column's header. */
function alignCells(host: HTMLElement): void {
  const headers = [...host.querySelectorAll('s-table-header')];
  for (const row of host.querySelectorAll('s-table-row')) {
    [...row.children].forEach((cell, at) => {
      cell.toggleAttribute('data-numeric', headers[at]?.getAttribute('format') === 'numeric');
    });
  }
}

const NUMERIC = 'text-align: right; font-variant-numeric: tabular-nums;';

export const TABLE: Record<string, FallbackElement> = {
  's-table': {
    attributes: [],
    slots: [''],
    // Wide tables scroll in their own box, never the page; the box can be reached by keyboard.
    css: `.scroll { overflow-x: auto; margin: 0 -4px; }
      .scroll:focus-visible { outline: 2px solid #005bd3; }
      .table { display: table; border-collapse: collapse; min-width: 100%; }`,
    html: `<div class="scroll" tabindex="0" role="group" aria-label="Table"><div class="table" role="table"><slot></slot></div></div>`,
    connected: (root, host) => {
      find(root, 'slot').addEventListener('slotchange', () => alignCells(host));
      new MutationObserver(() => alignCells(host)).observe(host, { childList: true, subtree: true });
    },
  },
  's-table-header-row': { ...plain(':host { display: table-row; }'), role: 'row' },
  's-table-body': { ...plain(':host { display: table-row-group; }'), role: 'rowgroup' },
  's-table-row': { ...plain(':host { display: table-row; }'), role: 'row' },
  's-table-header': {
    ...plain(`:host { ${CELL} font-weight: 550; color: #5e5e5e; background: #f7f7f7; }
      :host([format="numeric"]) { ${NUMERIC} }`),
    attributes: ['format', 'listslot'],
    role: 'columnheader',
  },
  's-table-cell': {
    ...plain(
      `:host { ${CELL} } :host(:first-child) { min-width: 9em; } :host([data-numeric]) { ${NUMERIC} white-space: nowrap; }`,
    ),
    role: 'cell',
  },
};
