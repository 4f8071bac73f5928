// How much the page asks for: panels and map ask the same, so that one answer serves both.
export const NEIGHBORS_ASKED = 60;
export const COMMON_ASKED = 30;
export const PATHS_ASKED = 4;
