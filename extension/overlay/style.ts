/**
 * All sizes in px: `rem` would follow the page's root. Colours follow the merchant's system, with a contrast of 4.5 and
 * more in both.
 */
export const STYLE = `
  .panel, .mark {
    --ink: light-dark(#1c1b22, #f1eff5); --soft: light-dark(#5a5866, #b5b1c2); --paper: light-dark(#ffffff, #1f1d27);
    --raised: light-dark(#f5f4f8, #2a2833); --line: light-dark(#dcdae4, #3c3947); --accent: light-dark(#4b3fb5, #b3aaff);
    --on-accent: light-dark(#ffffff, #17151f); --preview: light-dark(#9a4a00, #ffb469); --on-preview: light-dark(#ffffff, #231503);
    --good: light-dark(#12643b, #7fdcab); --bad: light-dark(#a3182f, #ff9dab);
    color-scheme: light dark; box-sizing: border-box; font: 13px/1.45 system-ui, sans-serif; color: var(--ink);
    text-align: start; pointer-events: auto;
  }
  .panel *, .mark * { box-sizing: border-box; }
  .panel {
    position: fixed; display: flex; flex-direction: column; width: min(384px, calc(100vw - 16px)); background: var(--paper);
    border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 24%); overflow: hidden;
  }
  .panel.is-preview { border-color: var(--preview); box-shadow: 0 0 0 2px var(--preview), 0 8px 32px rgb(0 0 0 / 24%); }
  .panel:focus { outline: none; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  header { display: flex; align-items: center; gap: 4px; padding: 6px 8px; border-bottom: 1px solid var(--line); }
  .is-preview > header { background: var(--preview); color: var(--on-preview); }
  .is-preview > header button { color: inherit; }
  .is-preview > header :focus-visible { outline-color: var(--on-preview); outline-offset: -2px; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  h1 { flex: 1; font-size: 14px; font-weight: 650; }
  h2 { font-size: 13px; font-weight: 650; overflow-wrap: anywhere; }
  h3 { font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
  h4 { font-size: 12px; font-weight: 600; }
  button, select, input { font: inherit; color: inherit; }
  button {
    padding: 5px 10px; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; cursor: pointer;
  }
  button:hover:not(:disabled) { border-color: var(--soft); }
  button:disabled { color: var(--soft); cursor: default; }
  button[aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
  .handle, .icon { min-width: 28px; height: 28px; padding: 0; background: none; border-color: transparent; line-height: 1; }
  .handle { cursor: grab; touch-action: none; }
  .tabs { display: flex; gap: 4px; padding: 8px 8px 0; }
  .tabs button { flex: 1; border-color: transparent; background: none; color: var(--soft); }
  .tabs button[aria-selected='true'] { background: var(--raised); color: var(--ink); font-weight: 600; }
  .body { display: flex; flex-direction: column; gap: 14px; padding: 12px; overflow-y: auto; overscroll-behavior: contain; }
  .body:focus-visible { outline-offset: -3px; }
  section, article { display: flex; flex-direction: column; gap: 6px; }
  .panel > section { gap: 0; }
  article { padding: 10px; border: 1px solid var(--line); border-radius: 10px; }
  .soft { color: var(--soft); font-size: 12px; }
  .code { font: 11px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
  .note { padding: 8px 10px; background: var(--raised); border-radius: 8px; }
  .note.good { color: var(--good); }
  .note.bad { color: var(--bad); }
  .note.preview { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
  .note.preview button { flex: none; }
  .same { font-size: 12px; color: var(--good); overflow-wrap: anywhere; }
  .other { font-size: 12px; color: var(--preview); overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; font-size: 12px; }
  dt { color: var(--soft); grid-column: 1; }
  dd { grid-column: 2; overflow-wrap: anywhere; }
  .chip { display: flex; align-items: center; justify-content: space-between; gap: 4px; }
  .chip .icon { min-width: 24px; height: 24px; }
  .products { display: flex; flex-direction: column; gap: 2px; list-style: none; counter-reset: place; }
  .products li { counter-increment: place; }
  .product { position: relative; display: block; width: 100%; padding: 4px 6px 4px 22px; text-align: start; background: none; border-color: transparent; }
  .product::before { content: counter(place); position: absolute; left: 6px; color: var(--soft); font-size: 12px; }
  .product span { display: block; overflow-wrap: anywhere; }
  .product .soft { font-size: 11px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
  .pair > div { min-width: 0; padding: 6px 2px; border: 1px solid var(--line); border-radius: 10px; }
  .pair h3 { padding: 0 6px 4px; font-size: 12px; color: var(--soft); }
  .pair p { padding: 0 6px; }
  .pair h3.is-preview { color: var(--preview); }
  .why { padding: 10px; background: var(--raised); border-radius: 10px; align-items: flex-start; }
  .plain, .parts { list-style: none; }
  .parts { display: flex; flex-direction: column; gap: 6px; align-self: stretch; font-size: 12px; }
  .parts li { display: grid; grid-template-columns: 1fr auto; gap: 2px 8px; }
  .variations { display: flex; flex-direction: column; gap: 4px; }
  .variations li { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
  .bar { grid-column: 1 / -1; height: 4px; min-width: 2px; background: var(--accent); border-radius: 2px; }
  .figure { font-variant-numeric: tabular-nums; }
  .switch { display: flex; align-items: center; gap: 8px; cursor: pointer; }
  input[type='checkbox'] { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
  .field { display: flex; flex-direction: column; gap: 4px; font-size: 12px; color: var(--soft); }
  select { width: 100%; padding: 5px 8px; font-size: 13px; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }
  option { color: var(--ink); background: var(--paper); }
  option:disabled { color: var(--soft); }
  fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
  legend { padding: 0 0 4px; font-size: 12px; color: var(--soft); }
  .steps { display: flex; flex-wrap: wrap; gap: 4px; }
  .steps button { padding: 3px 8px; font-size: 12px; }
  .slider { display: grid; grid-template-columns: 104px 1fr 24px; align-items: center; gap: 8px; font-size: 12px; }
  input[type='range'] { width: 100%; margin: 0; accent-color: var(--accent); }
  details { display: block; }
  summary { cursor: pointer; font-size: 12px; color: var(--soft); }
  details[open] > summary { margin-bottom: 6px; }
  details > * + * { margin-top: 6px; }
  table { width: 100%; border-collapse: collapse; font-size: 12px; }
  caption { padding: 0 0 4px; font-size: 13px; font-weight: 600; text-align: start; }
  th, td { padding: 3px 6px; border-bottom: 1px solid var(--line); text-align: end; font-weight: 400; font-variant-numeric: tabular-nums; }
  th[scope='row'] { text-align: start; color: var(--soft); }
  thead th { color: var(--soft); }
  .row { display: flex; align-items: center; gap: 12px; }
  a { color: var(--accent); }
  .mark {
    position: fixed; top: 0; left: 0; border: 2px dashed var(--accent); border-radius: 10px; pointer-events: none;
  }
  .mark.preview { border: 2px solid var(--preview); }
  .mark span {
    position: absolute; top: -2px; left: 12px; transform: translateY(-50%); padding: 1px 8px; font-size: 11px; font-weight: 650;
    color: var(--on-accent); background: var(--accent); border-radius: 99px;
  }
  .mark.preview span { color: var(--on-preview); background: var(--preview); }
  @media (prefers-reduced-motion: no-preference) { .bar { transition: width 120ms; } }
`;
