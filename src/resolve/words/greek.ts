// Greek letters and TeX commands to the names that people type instead.

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ϵ: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
    ϑ: 'theta',
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    ς: 'sigma',
    τ: 'tau',
    υ: 'upsilon',
    φ: 'phi',
    ϕ: 'phi',
    χ: 'chi',
    ψ: 'psi',
    ω: 'omega',
  }),
);

/** A Greek letter that stands alone, not one in a Greek word. */
const ALONE = /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu;
const COMMAND =
  /\\(?:var)?(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)\b/gi;
const STYLE = /\\(?:mathcal|mathbb|mathbf|mathrm|text|textit|textbf|emph|boldsymbol|texttt|textsc)\s*/g;
const DECORATION = /[$\\{}_^~]/g;

/** `β-VAE` and `$\beta$-VAE` to `beta-VAE`. */
export function greekToNames(text: string): string {
  return text.replace(ALONE, (letter) => LETTERS.get(letter.toLowerCase()) ?? letter);
}

/** `$\ell_2$` to `l2`, `$\alpha$` to `alpha`. */
export function texToPlain(text: string): string {
  if (!/[$\\{}_^~]/.test(text)) return text;
  return text.replace(COMMAND, '$1').replace(/\\ell/g, 'l').replace(STYLE, '').replace(DECORATION, '');
}
