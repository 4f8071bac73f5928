// Version of what extract answers: raised whenever the same paper may give other mentions, so that stored graphs are rebuilt.

export const EXTRACTOR_VERSION = '3';
