// The graph in the formats of other tools.
export type { ExportFormat } from './format.js';
export { EXPORT_FORMATS, exportGraph, findFormat } from './formats.js';
