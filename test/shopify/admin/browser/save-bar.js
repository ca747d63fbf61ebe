/*
 * The admin's contextual save bar, in the place of its own bar, and the question that it asks before unsaved work is
 * left. `press` tells the app which of its two buttons was pressed.
 */
// oxlint-disable-next-line no-unused-vars -- admin-frame.js calls it
function createSaveBar(press) {
  const bar = document.getElementById('save-bar');
  const question = document.getElementById('leave');
  for (const button of bar.querySelectorAll('button'))
    button.addEventListener('click', () => press(button.name));
  return {
    /** `buttons`: by name, what each says and whether it can be pressed. */
    show(buttons) {
      for (const [name, { label, disabled, loading }] of Object.entries(buttons)) {
        const button = bar.querySelector(`[name=${name}]`);
        button.textContent = label;
        button.disabled = disabled || loading;
      }
      bar.hidden = false;
    },
    hide() {
      bar.hidden = true;
    },
    /** True: leave, and lose what is not saved. */
    confirmLeaving() {
      question.returnValue = '';
      question.showModal();
      return new Promise((resolve) => {
        question.addEventListener('close', () => resolve(question.returnValue === 'leave'), { once: true });
      });
    },
  };
}
