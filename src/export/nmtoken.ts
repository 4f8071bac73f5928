// Text as an XML name token, which the ids of GraphML must be: what a token cannot hold is written as `_xHHHH_` (ISO/IEC 9075-14,
// 9.1), and so is the underscore of what looks like that already, so that different texts stay different.

const FOREIGN = /[^\w:.-]|_(?=x[0-9A-F]{4}_)/g;

export function nmtoken(text: string): string {
  return text.replace(
    FOREIGN,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
