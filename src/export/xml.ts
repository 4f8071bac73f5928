// Escaping for XML 1.0 attributes and text; whatever the label, what comes out is well-formed.
import { cleanText } from './clean-text.js';

/** Nearly all text: printable ASCII but for `"&'<>`. */
const PLAIN = /^[ !#$%(-;=?-~]*$/;
const EACH_SPECIAL = /[&<>"'\t\n\r]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For attribute values and for text alike; tabs and line ends survive the reader's normalisation. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return cleanText(text).replace(EACH_SPECIAL, (found) => ENTITIES[found]!);
}
