/* The admin's end of the App Bridge stand-in: answers the framed app, and nobody else. */
async function post(url, body = {}) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The admin answered ${response.status}.`);
  return response.json();
}

(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const frame = document.querySelector('iframe');
  const toast = document.getElementById('toast');
  let toastTimer = 0;
  const scopesUrl = settings.tokenUrl.replace('session-token', 'scopes');

  const saveBar = createSaveBar((button) =>
    frame.contentWindow.postMessage({ appBridge: 'saveBar', button }, settings.appOrigin),
  );

  const calls = {
    saveBarShow: (buttons) => saveBar.show(buttons),
    saveBarHide: () => saveBar.hide(),
    confirmLeaving: () => saveBar.confirmLeaving(),
    idToken: async () => (await post(settings.tokenUrl)).token,
    extensions: async () =>
      (await post(settings.tokenUrl.replace('session-token', 'app-extensions'))).extensions,
    resourcePicker: (options) =>
      openResourcePicker(options, (request) =>
        post(settings.tokenUrl.replace('session-token', 'resource-picker'), request),
      ),
    scopesQuery: () => post(scopesUrl, { action: 'query' }),
    scopesRequest: (scopes) => askForScopes(scopes, (request) => post(scopesUrl, request)),
    scopesRevoke: async (scopes) => ({ detail: await post(scopesUrl, { action: 'revoke', scopes }) }),
    toastHide: () => {
      toast.hidden = true;
    },
    toastShow: ({ message, duration, isError }) => {
      toast.textContent = message;
      toast.className = isError ? 'error' : '';
      toast.hidden = false;
      clearTimeout(toastTimer);
      toastTimer = setTimeout(calls.toastHide, duration);
    },
  };

  addEventListener('message', async (event) => {
    if (event.source !== frame.contentWindow || event.origin !== settings.appOrigin) return;
    const { appBridge, id, name, argument } = event.data ?? {};
    if (appBridge !== 'call' || !Object.hasOwn(calls, name)) return;
    const answer = await Promise.resolve()
      .then(() => calls[name](argument))
      .then(
        (value) => ({ value }),
        (error) => ({ error: String(error.message) }),
      );
    event.source.postMessage({ appBridge: 'answer', id, ...answer }, settings.appOrigin);
  });
})();
