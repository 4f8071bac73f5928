// The small shape that stands for a type, before names in lists and in the legend.
import type { Kind } from '../map/shapes.js';
import { shapePath } from '../map/shapes.js';

interface ShapeIconProps {
  readonly kind: Kind;
  readonly color?: string | undefined;
}

export function ShapeIcon({ kind, color }: ShapeIconProps) {
  return (
    <svg class="shape" viewBox="-1.5 -1.5 3 3" aria-hidden="true" style={color ? { color } : undefined}>
      <path d={shapePath(kind)} />
    </svg>
  );
}
