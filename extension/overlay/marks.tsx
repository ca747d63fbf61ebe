import { useEffect, useRef } from 'preact/hooks';
import { message } from '../locales/message.ts';
import { isForced } from './experiments.ts';
import type { PageSlot } from './page.ts';
import { state } from './state.ts';

/** What moves slots without scrolling: pictures that arrive, themes that unfold. */
const LOOK_AGAIN_MILLISECONDS = 400;

/** Frames around slots, drawn above the page and never in it: nothing of the page moves or changes. */
export function Marks({ pointed }: { pointed: { value: string | null } }) {
  return (
    <>
      {state.slots.value.map((slot) => {
        const isPreview =
          state.previews.value.has(slot.slotId) ||
          isForced(slot, state.preview.value?.forced, state.experiments.value);
        if (!isPreview && !state.outlined.value && pointed.value !== slot.slotId) return null;
        return <Mark key={slot.slotId} slot={slot} isPreview={isPreview} />;
      })}
    </>
  );
}

function Mark({ slot, isPreview }: { slot: PageSlot; isPreview: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const { left, top, width, height } = slot.element.getBoundingClientRect();
      if (frame.current === null) return;
      Object.assign(frame.current.style, {
        // Of a slot that the page hides there is nothing to frame.
        visibility: width * height === 0 ? 'hidden' : 'visible',
        transform: `translate(${left - 6}px, ${top - 6}px)`,
        width: `${width + 12}px`,
        height: `${height + 12}px`,
      });
    };
    draw();
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    addEventListener('scroll', draw, options);
    addEventListener('resize', draw, options);
    const timer = setInterval(draw, LOOK_AGAIN_MILLISECONDS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [slot.element]);
  return (
    <div ref={frame} class={isPreview ? 'mark preview' : 'mark'}>
      <span>{isPreview ? message('previewMark') : slot.placementId}</span>
    </div>
  );
}
