import { hasGlobalPrivacyControl } from '../consent/consent.ts';
import type { SegmentTeller } from '../segment/contract.ts';
import type { PanelHost } from './contract.ts';
import type { Correction } from './corrections.ts';
import { contentOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { quietly } from './dom.ts';
import { ProductNames } from './product-names.ts';
import { type Situation, situationOf } from './situation.ts';
import { speechFor } from './texts/speech.ts';
import type { View } from './view.ts';

/** The shopper's own view of what this device knows; contract.ts says who opens it. Throws where it cannot be shown. */
export function open(host: PanelHost, opener: HTMLElement): void {
  if (document.querySelector('kindred-panel')) return;
  const speech = speechFor(host.page.locale);
  const dialog = openDialog(opener, speech);
  const names = new ProductNames(host);
  /** Corrections since the panel opened, the newest last. */
  const done: Correction[] = [];

  const say = (said: string): void => dialog.say(said, done.length > 0 ? undo : null);
  const keep = (change: Correction['apply']): void => {
    const { trail, choices } = change({ trail: host.trail(), choices: host.choices() });
    host.keep(trail, choices);
  };
  const undo = (): void => {
    const last = done.pop();
    if (last !== undefined) keep(last.undo);
    say(speech.texts.undone);
  };
  const situation = (): Situation => situationOf(host.consent(), hasGlobalPrivacyControl());
  const draw = (): void => {
    if (situation() !== 'on' && done.length > 0) {
      // What was withdrawn must not come back.
      done.length = 0;
      say('');
    }
    dialog.draw(contentOf(view, situation()));
  };
  const drawNews = (): void => {
    if (!dialog.signal.aborted) quietly(draw);
  };
  const redraw = (): void => {
    quietly(draw);
    void names.learn().then(drawNews);
    if (situation() !== 'on') return;
    import(/* @vite-ignore */ host.page.segment)
      .then(({ tell }: SegmentTeller) => tell(host))
      .then(
        (segment) => {
          view.segment = segment;
          drawNews();
        },
        () => undefined,
      );
  };
  const view: View = {
    host,
    speech,
    product: (id) => names.of(id, speech.texts.product),
    opened: new Set(),
    asking: false,
    deletedFor: null,
    segment: null,
    correct(correction, what) {
      done.push(correction);
      keep(correction.apply);
      say(`✓ ${what}`);
    },
    settle(said) {
      done.length = 0;
      say(said);
      dialog.toTop();
    },
    redraw,
    close: dialog.close,
  };
  host.onChange(dialog.signal, redraw);
  try {
    draw();
  } catch (error) {
    // An empty dialog helps nobody; the entry counts the failure.
    dialog.close();
    throw error;
  }
  redraw();
}
