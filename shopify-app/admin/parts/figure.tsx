/** One number with the window it was counted in. */
export function Figure({ label, value, note }: { label: string; value: string; note: string }) {
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small-300">
        <s-text color="subdued">{label}</s-text>
        <s-heading accessibilityRole="none">{value}</s-heading>
        <s-text color="subdued">{note}</s-text>
      </s-stack>
    </s-box>
  );
}
