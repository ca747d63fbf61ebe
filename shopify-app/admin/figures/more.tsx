import type { ComponentChildren } from 'preact';

interface MoreProps {
  summary: string;
  /** Where several say the same: what it is more of. */
  of?: string;
  children: ComponentChildren;
}

/** Something to be read on demand. The browser's own element: it works by keys, and finds what is searched for in it. */
export function More({ summary, of, children }: MoreProps) {
  return (
    <details style={{ minWidth: 0 }}>
      <summary aria-label={of === undefined ? undefined : `${summary}: ${of}`} style={{ cursor: 'pointer' }}>
        {summary}
      </summary>
      <s-box padding="small-300">
        <s-stack gap="small-300">{children}</s-stack>
      </s-box>
    </details>
  );
}
