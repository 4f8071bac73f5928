// Version of what is read in a paper: raised whenever the same paper with the same concepts may be given other roles or relations,
// so that earlier readings are not taken over.

export const READING_VERSION = '1';
