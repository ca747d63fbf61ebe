/*
 * The admin's product list, over the framed app: a modal with a search field and boxes to tick. Answers with the ticked
 * products, also those that were ticked beforehand, or with undefined when it is closed without an answer.
 */
// oxlint-disable-next-line no-unused-vars -- admin-frame.js calls it
function openResourcePicker({ action, multiple, selectionIds, filter, query }, load) {
  const dialog = document.getElementById('picker');
  if (dialog.open) throw new Error('not emulated: a second resource picker');
  const part = (selector) => dialog.querySelector(selector);
  const verb = action === 'select' ? 'Select' : 'Add';
  const limit = multiple === true ? Infinity : Number(multiple) || 1;
  /** By gid, in the order of ticking. */
  const ticked = new Map();

  const count = () => {
    part('output').textContent = `${ticked.size} selected`;
    const full = limit > 1 && ticked.size >= limit;
    for (const box of dialog.querySelectorAll('li input')) {
      box.checked = ticked.has(box.value);
      box.disabled = full && !box.checked;
    }
  };
  const tick = (product, isTicked) => {
    if (limit === 1) ticked.clear();
    if (isTicked) ticked.set(product.id, product);
    else ticked.delete(product.id);
    count();
  };
  const row = (product) => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: product.id });
    box.addEventListener('change', () => tick(product, box.checked));
    const label = document.createElement('label');
    const state = { DRAFT: ' (draft)', ARCHIVED: ' (archived)' }[product.status] ?? '';
    label.append(box, ` ${product.title}${state}`);
    const item = document.createElement('li');
    item.append(label);
    return item;
  };
  const search = async (ids) => {
    const text = field.value;
    const { listed, selected } = await load({ search: text, filter, ids });
    for (const product of selected) ticked.set(product.id, product);
    // A slower answer to an older search.
    if (text !== field.value) return;
    part('ul').replaceChildren(...listed.map(row));
    count();
  };

  const field = part('input[type=search]');
  const closing = new AbortController();
  const { signal } = closing;
  part('h2').textContent = `${verb} products`;
  part('button[value=answer]').textContent = verb;
  part('ul').replaceChildren();
  field.value = query;
  field.addEventListener('input', () => void search([]), { signal });
  // Would press the form's first button.
  field.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault(), { signal });
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve, reject) => {
    const answer = () => {
      closing.abort();
      resolve(dialog.returnValue === 'answer' ? [...ticked.values()] : undefined);
    };
    dialog.addEventListener('close', answer, { signal });
    search(selectionIds.map(({ id }) => id)).catch((error) => {
      reject(error);
      dialog.close();
    });
  });
}
