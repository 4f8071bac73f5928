// `paperweave mcp graph.db`: the queries as an agent's tools, on standard input and output.
import type { Command } from 'commander';
import { VERSION } from '../../build/version.js';
import { serveMcp, watchDatabase } from '../../serve/index.js';
import { examples } from '../examples.js';
import { maxTimeOption } from '../flags.js';

const EXAMPLES = examples([
  ['paperweave mcp graph.db', 'waits for an agent on standard input'],
  [
    '{ "mcpServers": { "papers": { "command": "npx", "args": ["paperweave", "mcp", "/path/to/graph.db"] } } }',
    'for a client',
  ],
]);

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .summary('answer agents over MCP')
    .description('Serves the queries as tools of the Model Context Protocol, on standard input and output.')
    .argument('<graph.db>', 'the database')
    .addOption(maxTimeOption())
    .addHelpText('after', EXAMPLES)
    .action(runMcp);
}

async function runMcp(path: string, { maxTime }: { readonly maxTime: number }): Promise<void> {
  const database = watchDatabase(path);
  await serveMcp(database.current, VERSION, maxTime);
}
