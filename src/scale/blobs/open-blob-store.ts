// The store that a place names: a folder's path, or `s3://bucket/prefix`.
import type { BlobStore } from './blob-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

export async function openBlobStore(place: string): Promise<BlobStore> {
  return place.startsWith('s3://') ? s3Store(place) : folderStore(place);
}
