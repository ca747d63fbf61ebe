/** Changes that shops make to their pages, each harder on a panel that stands in them. By name, for `?page=name`. */
const CHANGES = {
  'huge text': inHead('<style>*{font-size:40px!important;color:red!important}</style>'),
  'no divs': inHead('<style>div{display:none!important}</style>'),
  'small root': inHead('<style>html{font-size:10px}</style>'),
  'hidden strangers': inHead(
    '<style>body>:not(main):not(header):not(footer):not(div),kindred-overlay{display:none!important;opacity:0!important;transform:scale(0)!important}</style>',
  ),
  'strict CSP': async (page: Response) => {
    const headers = new Headers(page.headers);
    headers.set(
      'content-security-policy',
      "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'none'; connect-src 'self'; frame-src 'none'",
    );
    return new Response(await page.text(), { status: page.status, headers });
  },
  /** Firefox holds the panel to it, Chromium does not. */
  'no connections': async (page: Response) => {
    const headers = new Headers(page.headers);
    headers.set('content-security-policy', "connect-src 'none'");
    return new Response(await page.text(), { status: page.status, headers });
  },
  'open dialog': inBody(
    '<dialog id="shop-dialog"><p>Ten percent off!</p><button id="shop-dialog-close" onclick="this.closest(\'dialog\').close()">No</button></dialog><script>document.getElementById("shop-dialog").showModal()</script>',
  ),
  /** As scripts do that clean up after other apps. */
  'removes strangers': inBody(
    `<script>new MutationObserver(() => document.querySelectorAll('kindred-overlay').forEach((it) => { if (Number(document.documentElement.dataset.removed ?? 0) < 3) { it.remove(); document.documentElement.dataset.removed = String(Number(document.documentElement.dataset.removed ?? 0) + 1) } })).observe(document, { childList: true, subtree: true })</script>`,
  ),
} as const;
export type HostilePage = keyof typeof CHANGES;
export const HOSTILE_PAGES = Object.keys(CHANGES) as HostilePage[];

export const hostile = (url: string, page: HostilePage): string => `${url}?page=${encodeURIComponent(page)}`;

/** The shop's answer, changed where the address asks for it. */
export async function changedPage(request: Request, answer: Response): Promise<Response> {
  const name = new URL(request.url).searchParams.get('page') ?? '';
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  return isPage && isHostile(name) ? CHANGES[name](answer) : answer;
}

const isHostile = (name: string): name is HostilePage => Object.hasOwn(CHANGES, name);

function inHead(html: string): (page: Response) => Promise<Response> {
  return (page) => rewritten(page, (text) => text.replace('</head>', () => `${html}</head>`));
}

function inBody(html: string): (page: Response) => Promise<Response> {
  return (page) => rewritten(page, (text) => text.replace('</body>', () => `${html}</body>`));
}

async function rewritten(page: Response, change: (text: string) => string): Promise<Response> {
  const headers = new Headers(page.headers);
  headers.delete('content-length');
  return new Response(change(await page.text()), { status: page.status, headers });
}
