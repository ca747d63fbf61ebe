/**
 * Asked before something is done, and called once it is: where what was pressed is gone by then, the keyboard goes on in
 * what it stood in, not from the top of the page.
 */
export function keepFocus(): () => void {
  const pressed = document.activeElement;
  const around = ['s-section', 's-page'].map((tag) => pressed?.closest<HTMLElement>(tag));
  // What is gone goes when it is drawn anew.
  return () =>
    void setTimeout(() => {
      const left = around.find((each) => each?.isConnected);
      if (document.activeElement !== document.body || !left) return;
      left.tabIndex = -1;
      left.focus({ preventScroll: true });
    });
}
