// A format whose records are XML elements: how it is known by its beginning, and how one element becomes a record.
import type { Format, RawRecord, ReadItem } from '../format.js';
import { type XmlElement, type XmlInterest, xmlElements } from './xml-elements.js';

export interface XmlFlavour {
  readonly id: string;
  readonly label: string;
  /** Found near the beginning of its documents and of no other's. */
  readonly root: RegExp;
  readonly interest: XmlInterest;
  /** Undefined for elements that are no papers. */
  readonly toRecord: (element: XmlElement, ancestors: readonly XmlElement[]) => RawRecord | undefined;
}

export function xmlFormat({ id, label, root, interest, toRecord }: XmlFlavour): Format {
  return {
    id,
    label,
    extensions: ['.xml'],
    detect: (head) => (/^\uFEFF?\s*</.test(head) && root.test(head.slice(0, 8000)) ? 0.95 : 0),
    read: async function* (text): AsyncIterable<ReadItem> {
      for await (const item of xmlElements(text.chunks(), interest)) {
        if ('remark' in item) yield item;
        else {
          const record = toRecord(item.element, item.ancestors);
          item.element.tally(text.fields);
          if (record) yield { record: { line: item.element.line, ...record } };
        }
      }
    },
  };
}
