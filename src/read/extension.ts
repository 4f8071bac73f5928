// A document's name as a hint of its format.

/** Whether a name ends as the format's documents do, a `.gz` at the end aside. */
export function hasExtension(name: string, extensions: readonly string[]): boolean {
  const bare = name.toLowerCase().replace(/\.gz$/, '');
  return extensions.some((extension) => bare.endsWith(extension));
}
