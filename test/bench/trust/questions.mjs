// What a server is asked under load: every kind of answer, about every concept and paper in turn, so that caches fill and turn over.

const FIXED = [
  'api/stats',
  'api/search?q=learning',
  'api/search?q=lerning&limit=50',
  'api/communities',
  'api/map',
  'api/gaps?limit=5',
  'api/export/gexf',
  'api/export/csv-edges',
  'api/openapi.json',
  'api/none',
  '',
];

const ABOUT_CONCEPTS = [
  (one) => `api/concepts/${one}`,
  (one) => `api/concepts/${one}/neighbors?limit=20`,
  (one) => `api/evidence?a=${one}`,
  (one, other) => `api/path?from=${one}&to=${other}`,
  (one) => `api/search?q=${one}`,
  (one) => `api/similar?name=${one}`,
];

/** The n-th question; the same number always asks the same. Needs the names of one `/api/map`. */
export function questionsAbout({ nodes }) {
  const names = nodes.id.map(encodeURIComponent);
  const name = (at) => names[at % names.length];
  return (number) => {
    const at = Math.floor(number / 4);
    if (number % 4 === 0) return FIXED[at % FIXED.length];
    return ABOUT_CONCEPTS[at % ABOUT_CONCEPTS.length](name(number), name(7919 * number + 1));
  };
}
