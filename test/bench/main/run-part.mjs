// One part of the benchmark in this process; its rows as JSON on the last line of standard output.
import { PARTS } from './parts.mjs';

const [part, context] = process.argv.slice(2);
const { run } = await PARTS[part].load();
process.stdout.write(`\n${JSON.stringify(await run(JSON.parse(context)))}\n`);
