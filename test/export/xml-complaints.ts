// A strict XML 1.0 parser's complaints about a document; none where it is well-formed.
import { SaxesParser } from 'saxes';

export function xmlComplaints(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    found.push(error.message);
  });
  parser.write(xml).close();
  return found;
}
