// Where batches and what was found in them lie: a folder that all machines share, or an object store. Every blob stands under a
// name that says what is in it, so writing one twice leaves it as it is.

export interface BlobStore {
  /** The blob, whole. @throws PaperweaveError `blob-missing`. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Appears under its name only when whole; does nothing where it is there already. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly has: (name: string) => Promise<boolean>;
  /** Names of the blobs of one folder, `folder/` included. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}
