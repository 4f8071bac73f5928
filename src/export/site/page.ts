// The viewer's page made into one that needs no server: it says where its data is, and what it may load.
import { MANIFEST_ID, type SiteManifest } from './pieces.js';

/** Into the head, before anything is loaded. @throws Error where the page has no head: a broken build. */
export function intoHead(page: string, html: string): string {
  const at = page.indexOf('<head>');
  if (at < 0) throw new Error('the page of the viewer has no <head>');
  const end = at + '<head>'.length;
  return `${page.slice(0, end)}\n${html}${page.slice(end)}`;
}

/** Directives as an element; what only a header can say (`frame-ancestors`) is left to the host. */
export function policyElement(directives: readonly string[]): string {
  return `<meta http-equiv="content-security-policy" content="${directives.join('; ')}" />\n`;
}

/** Data, which no browser runs; `<` is written so that it can end no element. */
export function manifestElement(manifest: SiteManifest): string {
  const json = JSON.stringify(manifest).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${MANIFEST_ID}">${json}</script>\n`;
}
