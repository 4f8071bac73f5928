// The two calls of the JSON-LD processor that tests make (github.com/digitalbazaar/jsonld.js, which brings no types).
declare module 'jsonld' {
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    /** Left out, the input is JSON-LD. */
    readonly inputFormat?: 'application/n-quads';
    readonly format: 'application/n-quads';
    readonly rdfDirection?: null;
  }
  const jsonld: {
    readonly canonize: (input: object | string, options: CanonizeOptions) => Promise<string>;
    readonly expand: (input: object, options?: { readonly safe?: boolean }) => Promise<readonly object[]>;
  };
  export default jsonld;
}
