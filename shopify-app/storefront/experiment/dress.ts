/**
 * Another heading over a row of this slot, whose room Liquid keeps; or nothing to be seen in the place, but for the way to
 * the shopper's own panel. Without either it is as it was.
 */
export function dress(slot: Element, heading?: string, isEmpty?: boolean): void {
  for (const words of slot.querySelectorAll<HTMLElement>('.kindred__personal')) {
    const own = (words.dataset['own'] ??= words.textContent);
    words.textContent = heading ?? own;
  }
  for (const part of slot.querySelectorAll<HTMLElement>('.kindred__heading, .kindred__row'))
    part.style.visibility = isEmpty ? 'hidden' : '';
}
