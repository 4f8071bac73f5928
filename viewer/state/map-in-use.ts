// The map that is on the page, for the export menu and for tests; none in the outline or without WebGL.
import { signal } from '@preact/signals';
import type { AtlasMap } from '../map/map-contract.js';

export const mapInUse = signal<AtlasMap | undefined>(undefined);
