// A program that serves the database of its first argument over standard input and output, for the test of that.
import { serveMcp, watchDatabase } from '../../src/serve/index.js';

const database = watchDatabase(process.argv[2]!);
await serveMcp(database.current);
database.close();
