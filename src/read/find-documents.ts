// What the user names (files, folders, `-`) to source documents, in an order that is the same on every machine.
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PaperweaveError } from '../lib/errors.js';
import { compareStrings } from '../lib/text.js';
import type { Diagnostic, SourceDocument } from '../model/index.js';

export interface FoundDocuments {
  /** Inputs in the order given, the files of a folder by name in code-unit order; each file once. */
  readonly documents: readonly SourceDocument[];
  /** Inputs that are missing, empty or closed to us, where others could be found. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FindOptions {
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
}

/** A file that was found: `name` inside what the user gave, `input` as the user gave it. */
interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly input: string;
}

/** Codes of what is said of inputs, before any document is read. */
export const INPUT_CODES: ReadonlySet<string> = new Set([
  'input-missing',
  'input-forbidden',
  'input-unreadable',
  'folder-empty',
]);

const SKIPPED = /^(?:\.|(?:readme|licen[cs]e)\b)/i;

/**
 * Searches folders recursively; hidden files, README and LICENSE files are passed over. A document is called by its
 * path inside the input, so that results do not depend on where the folder lies; where two would be called the same,
 * by the input and that path.
 * @throws PaperweaveError `input-missing` or `input-empty` where nothing at all was found
 */
export async function findDocuments(
  inputs: readonly string[],
  options: FindOptions = {},
): Promise<FoundDocuments> {
  const search = new Search();
  for (const input of inputs) await search.input(input);
  const { files, diagnostics } = search;
  if (files.length === 0) throw nothingFound(inputs, diagnostics);
  return { documents: nameDocuments(files, options), diagnostics };
}

class Search {
  readonly files: FoundFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  async input(input: string): Promise<void> {
    if (input === '-') {
      this.files.push({ path: '-', name: '-', input });
      return;
    }
    const before = this.files.length + this.diagnostics.length;
    const folder = await this.#visit({ path: input, name: '', input });
    if (folder && this.files.length + this.diagnostics.length === before)
      this.#tell('folder-empty', input, 'a folder without any file to read', 'files with papers');
  }

  /** True where it is a folder. Each file and folder is visited once, so that links may form circles. */
  async #visit(found: FoundFile): Promise<boolean> {
    try {
      const real = await realpath(found.path);
      const kind = await stat(real);
      if (this.#seen.has(real)) return false;
      this.#seen.add(real);
      if (kind.isDirectory()) await this.#folder(found);
      else if (kind.isFile() || found.name === '')
        this.files.push({ ...found, name: found.name || basename(found.path) });
      return kind.isDirectory();
    } catch (error) {
      this.#fail(found.path, error);
      return false;
    }
  }

  async #folder(found: FoundFile): Promise<void> {
    const names = (await readdir(found.path)).filter((name) => !SKIPPED.test(name)).sort(compareStrings);
    for (const name of names)
      await this.#visit({
        path: join(found.path, name),
        name: found.name ? `${found.name}/${name}` : name,
        input: found.input,
      });
  }

  #fail(path: string, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    if (code === 'ENOENT')
      this.#tell('input-missing', path, 'nothing', 'a file, a folder or - for standard input', 'error');
    else if (code === 'EACCES' || code === 'EPERM')
      this.#tell('input-forbidden', path, 'no permission to read it', 'a readable file or folder', 'error');
    else this.#tell('input-unreadable', path, `an error (${code})`, 'a readable file or folder', 'error');
  }

  #tell(
    code: string,
    document: string,
    found: string,
    expected: string,
    severity: 'error' | 'warning' = 'warning',
  ) {
    this.diagnostics.push({ code, severity, document, found, expected });
  }
}

function nothingFound(inputs: readonly string[], diagnostics: readonly Diagnostic[]): PaperweaveError {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? diagnostics[0];
  return new PaperweaveError({
    code: first?.code ?? 'input-empty',
    where: first?.document ?? (inputs.join(' ') || 'input'),
    found: first?.found ?? 'nothing',
    expected: first?.expected ?? 'at least one file, folder or - for standard input',
  });
}

function nameDocuments(files: readonly FoundFile[], options: FindOptions): SourceDocument[] {
  const uses = new Map<string, number>();
  for (const { name } of files) uses.set(name, (uses.get(name) ?? 0) + 1);
  return files.map((file) => {
    if (file.path === '-') return standardInput(options);
    const name = uses.get(file.name) === 1 ? file.name : file.path;
    return { name, open: () => createReadStream(file.path) };
  });
}

function standardInput(options: FindOptions): SourceDocument {
  return { name: '-', open: () => options.standardInput ?? (process.stdin as AsyncIterable<Uint8Array>) };
}
