/*
 * The question that the admin asks when the app wants optional permissions. All of them are granted or none; answers as
 * `shopify.scopes.request` does.
 */
// oxlint-disable-next-line no-unused-vars -- admin-frame.js calls it
async function askForScopes(scopes, send) {
  const dialog = document.getElementById('scopes');
  const { granted } = await send({ action: 'ask', scopes });
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) {
    const lines = missing.map((scope) => {
      const line = document.createElement('li');
      line.textContent = scope.replaceAll('_', ' ');
      return line;
    });
    dialog.querySelector('ul').replaceChildren(...lines);
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    if (dialog.returnValue !== 'grant')
      return { result: 'declined-all', detail: await send({ action: 'query' }) };
  }
  return { result: 'granted-all', detail: await send({ action: 'grant', scopes }) };
}
