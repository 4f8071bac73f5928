export { parseThesaurus } from './parse-thesaurus.js';
export { EMPTY_THESAURUS, type Thesaurus } from './thesaurus.js';
export { writeThesaurus, writeVosviewerThesaurus } from './write-thesaurus.js';
