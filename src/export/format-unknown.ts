// The error of a format that is not in a table.
import { PaperweaveError } from '../lib/errors.js';
import { nearestTo } from '../lib/nearest.js';

export function formatUnknown(id: string, known: readonly { readonly id: string }[]): PaperweaveError {
  return new PaperweaveError({
    code: 'format-unknown',
    kind: 'not-found',
    where: 'format',
    found: `"${id}"`,
    expected: `one of ${known.map((format) => format.id).join(', ')}`,
    suggestions: nearestTo(
      id,
      known.map((format) => format.id),
    ),
  });
}
