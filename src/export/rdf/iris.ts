// Names of resources under the base address; safe in any IRI, whatever the id.
import { cleanText } from '../clean-text.js';

/** Address of a concept by its number. */
export type IriOf = (concept: number) => string;

export const conceptIri = (base: string, id: string): string => `${base}concept/${encode(id)}`;
export const paperIri = (base: string, id: string): string => `${base}paper/${encode(id)}`;

const encode = (id: string): string => encodeURIComponent(cleanText(id));
