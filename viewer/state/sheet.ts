// The panel as a sheet on a phone: how much of the map it covers.
import { computed, signal } from '@preact/signals';

export const SHEET_STEPS = ['low', 'half', 'full'] as const;
export type SheetStep = (typeof SHEET_STEPS)[number];

export const sheet = signal<SheetStep>('half');

const narrow = typeof matchMedia === 'function' ? matchMedia('(max-width: 720px)') : undefined;

const isNarrow = signal(narrow?.matches ?? false);

narrow?.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

export const onPhone = computed(() => isNarrow.value);

/** Share of the window's height that each step covers; the stylesheet holds the same. */
export const SHEET_SHARE: Readonly<Record<SheetStep, number>> = { low: 0.2, half: 0.5, full: 0.9 };

/** Pixels at the bottom of the map that the sheet covers. */
export const coveredBySheet = computed(() => (onPhone.value ? SHEET_SHARE[sheet.value] * innerHeight : 0));
