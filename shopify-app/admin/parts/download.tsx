import type { DownloadRequest } from '@kindred/shared/api/exports';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';

interface DownloadProps {
  label: string;
  /** Where several say the same. */
  accessibilityLabel?: string;
  wanted: DownloadRequest;
  variant?: 'primary' | 'secondary';
  /** The file is on its way. */
  started?: () => void;
}

/**
 * A file too large to be held in a page: the server gives a link that works once, and the browser saves what comes, with
 * its own progress.
 */
export function Download({
  label,
  accessibilityLabel,
  wanted,
  variant = 'secondary',
  started,
}: DownloadProps) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const start = async () => {
    busy.value = true;
    error.value = null;
    try {
      follow((await api.downloadLink(wanted)).path);
      shopify.toast.show(t('Your browser is saving the file'));
      started?.();
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <>
      <s-button
        variant={variant}
        loading={busy.value}
        accessibilityLabel={accessibilityLabel ?? label}
        onClick={() => void start()}
      >
        {label}
      </s-button>
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
    </>
  );
}

function follow(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
