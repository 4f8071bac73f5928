// Loads the protocol's packages only when an agent asks for them: they take longer to load than a query takes to answer.
import type { KnowledgeBase } from '../query/index.js';

/** Serves agents on standard input and output until the input ends; prints nothing else there. @param maxSeconds As in `AppOptions`. */
export async function serveMcp(
  source: KnowledgeBase | (() => KnowledgeBase),
  version?: string,
  maxSeconds?: number,
): Promise<void> {
  const { serveOnStdio } = await import('./mcp/mcp.js');
  await serveOnStdio(source, version, maxSeconds);
}
