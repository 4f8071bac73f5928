// The tagger's inner loops: kernel.wat, instantiated once with memory of the size asked for.
import { KERNEL_BYTES } from './kernel-bytes.js';

/** Addresses and widths are bytes; counts say what they count. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  sumRows(pointers: number, each: number, rows: number, width: number, out: number, scale: number): void;
  quantise(source: number, target: number, count: number, scale: number): void;
  addRelu(source: number, row: number, width: number, rows: number, sum: number, target: number): void;
  multiply(a: number, b: number, c: number, rowQuads: number, k: number, width: number): void;
  multiplyPairs(
    a: number,
    b: number,
    c: number,
    rowQuads: number,
    pairs: number,
    width: number,
    scale: number,
  ): void;
  recur(
    f: number,
    toC: number,
    out: number,
    rows: number,
    step: number,
    outStep: number,
    lanes: number,
  ): void;
}

const PAGE = 65536;

export function startKernel(bytes: number): Kernel {
  const module = new WebAssembly.Module(Buffer.from(KERNEL_BYTES, 'base64'));
  const exports = new WebAssembly.Instance(module).exports as unknown as Kernel;
  exports.memory.grow(Math.ceil(bytes / PAGE));
  return exports;
}
