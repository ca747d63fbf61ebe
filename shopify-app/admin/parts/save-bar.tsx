import { useEffect } from 'preact/hooks';
import { t } from '../languages/language.ts';
import { guardLeaving } from '../router.ts';

interface SaveBarProps {
  /** Element id, unique on the page. */
  id: string;
  /** While something is not saved the bar stands over the page, and leaving it is asked about. */
  changed: boolean;
  busy: boolean;
  save: () => void;
  discard: () => void;
}

/** App Bridge's word for the button that saves; HTML's types do not have it. */
const PRIMARY = { variant: 'primary' };

/** Shopify's contextual save bar: App Bridge draws it over the admin, with what these two buttons do. */
export function SaveBar({ id, changed, busy, save, discard }: SaveBarProps) {
  useEffect(() => {
    if (!changed) return undefined;
    void shopify.saveBar.show(id);
    const unguard = guardLeaving(() => shopify.saveBar.leaveConfirmation());
    return () => {
      unguard();
      void shopify.saveBar.hide(id);
    };
  }, [changed]);
  return (
    <ui-save-bar id={id}>
      <button {...PRIMARY} type="button" {...(busy && { loading: true })} onClick={save}>
        {t('Save')}
      </button>
      <button type="button" disabled={busy} onClick={discard}>
        {t('Discard')}
      </button>
    </ui-save-bar>
  );
}
