// The colours of communities: one palette for the viewer and for every exported file, so that Gephi shows our picture.
// Found by annealing in Oklab under simulated protanopia, deuteranopia and tritanopia (Machado et al. 2009); each pair
// stays at least 0.057 apart in the worst of them, 0.13 in full colour vision, on white and on near-black.

/** Community 0, the largest, first. Communities past the last share `OTHER_COLOR`. */
export const COMMUNITY_COLORS = [
  '#315d9e',
  '#2dd886',
  '#f08ee8',
  '#ab1e11',
  '#8f790d',
  '#f38e25',
  '#2994fa',
  '#0a9296',
  '#ea4d4f',
  '#7c43c5',
  '#9f157b',
  '#a978d9',
] as const;

export const OTHER_COLOR = '#a8abb0';
