interface ChoicesProps<Value extends string> {
  legend: string;
  /** What it means that none is chosen. */
  details: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  choose: (chosen: Value[]) => void;
}

const PLAIN = { border: 0, margin: 0, padding: 0, minWidth: 0 } as const;
const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
  gap: '4px 12px',
  marginTop: '6px',
  maxHeight: '264px',
  overflowY: 'auto',
} as const;

/** Any of several, under one name. */
export function Choices<Value extends string>({
  legend,
  details,
  choices,
  chosen,
  choose,
}: ChoicesProps<Value>) {
  const toggle = (value: Value, isOn: boolean) =>
    choose(
      choices.map((each) => each.value).filter((each) => (each === value ? isOn : chosen.includes(each))),
    );
  return (
    <fieldset style={PLAIN}>
      <legend style={{ padding: 0 }}>{legend}</legend>
      <s-text color="subdued">{details}</s-text>
      <div style={GRID}>
        {choices.map(({ value, label }) => (
          <s-checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
