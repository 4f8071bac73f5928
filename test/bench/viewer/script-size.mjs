// What travels before the first map: the scripts and styles that the page really asks for, compressed as servers do.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { emptyPage, untilDrawn } from './browser.mjs';
import { VIEWER } from './host.mjs';

export const scriptSize = {
  nodes: 5000,
  summary: 'size of what is loaded',
  async measure({ browser, pages }) {
    const page = await emptyPage(browser);
    const asked = new Set();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await page.goto(pages.viewer);
    await untilDrawn(page);
    await page.context().close();
    const of = (ending) => [...asked].filter((path) => path.endsWith(ending)).map((path) => basename(path));
    return [{ ...row('script', of('.js')), reach: '<= 150' }, row('styles', of('.css'))];
  },
};

function row(name, files) {
  const bytes = files.map((file) => readFileSync(join(VIEWER, 'assets', file)));
  const kilobytes = (compress) => bytes.reduce((sum, each) => sum + compress(each).length, 0) / 1024;
  return {
    figure: `${name} of the first page, gzip (${files.length} files)`,
    value: kilobytes((each) => gzipSync(each, { level: 6 })),
    unit: 'KB',
    peers: { brotli: kilobytes(brotliCompressSync), plain: kilobytes((each) => each) },
  };
}
