import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Pixels; of the narrowest phone until it is known. Charts are drawn at their true width, so that text keeps its size. */
const NARROW = 280;

export function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(NARROW);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(160, entry!.contentRect.width)));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
