// What queries are asked of: the open store. Kept apart from the library's handle, which knows every query.
import type { Store } from '../store/index.js';

export interface Asked {
  readonly store: Store;
}
