/** What the panel on the shop's pages says. Letters and digits in keys; `$1` … `$9` are gaps, `$$` is a dollar. */
export const overlay = {
  overlayTitle: 'Kindred on this page',
};
