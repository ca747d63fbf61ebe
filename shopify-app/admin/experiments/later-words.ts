import { useEffect } from 'preact/hooks';
import { loadWords } from '../languages/language.ts';

/** What the server may answer, and names of segments: fetched once the page stands, and said again when they are there. */
export function useLaterWords(): void {
  useEffect(() => void loadWords(['answers', 'segments']), []);
}
