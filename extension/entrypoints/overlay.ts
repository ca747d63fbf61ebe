import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openOverlay } from '../overlay/open.tsx';

/** Brought into a page by the background only; see tabs. */
export default defineUnlistedScript(() => void openOverlay());
