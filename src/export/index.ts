// The graph in the formats of other tools.
export { exportFolder, FOLDER_FORMATS } from './folder-formats.js';
export type { Chunk, ExportFile, ExportFormat, FolderFormat } from './format.js';
export { EXPORT_FORMATS, exportGraph, findFormat, writeFormat } from './formats.js';
export { refuseOccupied, replaceFolder } from './replace-folder.js';
export { writeFolder } from './write-folder.js';
