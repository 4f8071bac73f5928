// The first lines of a file of papers.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

export async function readFirstLines(file, most) {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const lines = [];
  for await (const line of createInterface({ input })) {
    if (line !== '') lines.push(line);
    if (lines.length === most) break;
  }
  return lines;
}
