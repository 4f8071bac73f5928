// How many steps around the concept in focus are lit on the map.
import { DEPTHS } from '../state/route.js';
import { go, route } from '../state/store.js';
import { text } from '../text.js';

export function DepthControl() {
  return (
    <fieldset class="depth">
      <legend>{text.concept.depth}</legend>
      {DEPTHS.map((depth) => (
        <label key={depth}>
          <input
            type="radio"
            name="depth"
            checked={route.value.depth === depth}
            onChange={() => go({ depth })}
          />
          <span>{text.concept.depths(depth)}</span>
        </label>
      ))}
    </fieldset>
  );
}
