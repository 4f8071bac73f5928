// Packages that only this room needs and that are not installed with the rest: loaded when first asked for.
import { PaperweaveError } from '../lib/errors.js';

const INSTALL = {
  bullmq: 'bullmq@6 ioredis@6',
  ioredis: 'bullmq@6 ioredis@6',
  '@duckdb/node-api': '@duckdb/node-api@1.5.5-r.5',
  aws4fetch: 'aws4fetch@1',
} as const;

/** @throws PaperweaveError `package-missing`, saying what to install. */
export async function loadOptional<T>(name: keyof typeof INSTALL, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    throw new PaperweaveError({
      code: 'package-missing',
      where: name,
      found: 'no such package',
      expected: `the optional package; install it with: npm install ${INSTALL[name]}`,
    });
  }
}

/** The package itself is missing, not something that it asks for. */
function isMissing(error: unknown, name: string): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${name}'`);
}
