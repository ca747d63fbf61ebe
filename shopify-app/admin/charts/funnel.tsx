import { Bars } from './bars.tsx';

export interface FunnelStep {
  label: string;
  /** Of all visits, 0..1. */
  share: number;
  /** The same of everyone, drawn hatched below it; null where it cannot be told. */
  everyone: number | null;
  text: string;
}

interface FunnelProps {
  label: string;
  steps: readonly FunnelStep[];
  format: (share: number) => string;
  hint?: string;
}

/** How far visits come, step by step, beside how far everyone's do. */
export function Funnel({ label, steps, format, hint = '' }: FunnelProps) {
  const rows = steps.map(({ label: step, share, everyone, text }) => ({
    label: step,
    value: share,
    beside: everyone,
    figure: format(share),
    text,
  }));
  return <Bars label={label} rows={rows} hint={hint} />;
}
