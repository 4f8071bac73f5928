// A slider over a few numbers of papers that grow ever faster: fine where most concepts are, coarse beyond.
import { text } from '../text.js';

interface SteppedSliderProps {
  readonly label: string;
  /** Ascending, the first being no filter. */
  readonly steps: readonly number[];
  /** Steps beyond this would leave nothing. */
  readonly most: number;
  readonly value: number;
  readonly change: (value: number) => void;
}

export function SteppedSlider({ label, steps, most, value, change }: SteppedSliderProps) {
  const useful = steps.filter((step) => step <= most);
  return (
    <div class="range">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text.legend.minUnit(value)}
        min={0}
        max={Math.max(0, useful.length - 1)}
        step={1}
        value={useful.findLastIndex((step) => step <= value)}
        onChange={(event) => change(useful[Number(event.currentTarget.value)] ?? 1)}
      />
      <output>{text.legend.minUnit(value)}</output>
    </div>
  );
}
