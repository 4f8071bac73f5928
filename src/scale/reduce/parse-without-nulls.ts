// A struct comes out of SQL as JSON with a null for each key that it has not; a reader leaves those out.

export function parseWithoutNulls<T>(json: string): T {
  return JSON.parse(json, (_, value) => (value === null ? undefined : value)) as T;
}
