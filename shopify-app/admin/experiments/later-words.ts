import { useEffect } from 'preact/hooks';
import { loadWords } from '../languages/language.ts';

/**
 * What appears only once something is done or opened (a question, an error, what the server answers), names of segments,
 * and what weighs in a ranking: fetched once the page stands, and said again when they are there.
 */
export function useLaterWords(): void {
  useEffect(() => void loadWords(['answers', 'segments', 'weights']), []);
}
