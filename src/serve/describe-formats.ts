// The table of export formats as data, for menus and forms of other programs.
import { EXPORT_FORMATS, type ExportFormat } from '../export/index.js';

export interface FormatsAnswer {
  readonly formats: readonly Omit<ExportFormat, 'write'>[];
}

export function describeFormats(): FormatsAnswer {
  return { formats: EXPORT_FORMATS.map(({ write: _, ...described }) => described) };
}
