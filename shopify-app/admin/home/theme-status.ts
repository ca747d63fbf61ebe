/** Whether a block or the embed of ours stands in a theme; App Bridge knows, the server does not. Null: cannot be told. */
export async function isInTheme(): Promise<boolean | null> {
  try {
    const extensions = await shopify.app.extensions();
    return extensions.some(
      ({ type, activations }) =>
        type === 'theme_app_extension' &&
        activations.some((activation) => 'status' in activation && activation.status === 'active'),
    );
  } catch {
    return null;
  }
}
