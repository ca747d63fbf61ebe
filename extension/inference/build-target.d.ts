/** Which browser a package is for; the build puts it in place of this. */
interface ImportMeta {
  readonly env: { readonly FIREFOX: boolean };
}
