// One export format over HTTP: a download that is streamed, whatever its size.
import { type ExportFormat, writeFormat } from '../export/index.js';
import { resolveParameters } from '../lib/parameters.js';
import type { KnowledgeBase } from '../query/index.js';
import { cacheHeaders, entityTag, hasEntityTag } from './entity-tag.js';
import { rawParameters } from './raw-parameters.js';
import { textStream } from './text-stream.js';

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly kb: KnowledgeBase;
  readonly request: Request;
  /** Of the program: another one may write otherwise. */
  readonly version: string;
}

/** @throws PaperweaveError of the parameters, or of the database while the first chunk is made. */
export async function exportRoute({ format, kb, request, version }: ExportRequest): Promise<Response> {
  const values = resolveParameters(format.params, rawParameters(new URL(request.url), {}));
  const tag = entityTag(kb.contentHash, `${version} ${format.id} ${JSON.stringify(values)}`);
  if (hasEntityTag(request, tag)) return new Response(null, { status: 304, headers: cacheHeaders(tag) });
  const headers = {
    ...cacheHeaders(tag),
    'content-type': format.mediaType,
    'content-disposition': `attachment; filename="paperweave.${format.extension}"`,
  };
  const body = textStream(writeFormat(format, kb, values));
  if (request.method !== 'HEAD') return new Response(body, { headers });
  await body.cancel();
  return new Response(null, { headers });
}
