// The colours of communities: one palette for the viewer and for every exported file, so that Gephi shows our picture.
// Ten hues that stay apart for readers with protanopia and deuteranopia too (Machado et al. 2009,
// doi:10.1109/TVCG.2009.113; least OKLab distance 0.08) and against the ground (3:1). Position i of both themes is one hue.

export type Theme = 'light' | 'dark';

export const COMMUNITY_COLORS: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    '#3671a7',
    '#d2790e',
    '#1f8975',
    '#d8465a',
    '#352bb1',
    '#6c6f0f',
    '#7d0f56',
    '#4c8aef',
    '#5a4d1d',
    '#788aae',
  ],
  dark: [
    '#78baff',
    '#e8c86c',
    '#90c8b8',
    '#e37574',
    '#8486f6',
    '#c8a912',
    '#b056ae',
    '#c9d9fc',
    '#ac7317',
    '#71a7b6',
  ],
};

/** Papers are drawn without a hue. */
export const PAPER_COLORS: Readonly<Record<Theme, string>> = { light: '#6d767e', dark: '#98a2ab' };
