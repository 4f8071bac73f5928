// Long form or acronym as the label: the long form, unless the papers treat the acronym as a name.
import { KNOWN_ACRONYMS } from '../words/known-acronyms.js';

export interface ShortUse {
  readonly short: string;
  readonly long: string;
  /** Papers that write the short form, and papers that mention the long one. */
  readonly shortPapers: number;
  readonly longPapers: number;
  /** A title opens with it: `LoRA: Low-Rank Adaptation of ...`. */
  readonly titled: boolean;
}

/** Names that everybody knows by their letters. */
const NAMES = new Set(
  (
    'BERT BLEU BLOOM BLIP CLIP COCO DINO ELMo FAISS FID GLUE GPT GloVe LIME LLaVA LoRA MAML MMLU MuJoCo QLoRA ROUGE SHAP ' +
    'SCAN SQuAD SimCLR UMAP VGG DARTS DETR t-SNE METEOR NOTEARS REPTILE YOLO'
  ).split(' '),
);
const KNOWN_BY_LONG = new Set(KNOWN_ACRONYMS.map(([short]) => short));
const NAME_RATIO = 4;
const NAME_PAPERS = 4;
const UNWIELDY_WORDS = 6;

export function prefersShort({ short, long, shortPapers, longPapers, titled }: ShortUse): boolean {
  if (NAMES.has(short)) return true;
  if (KNOWN_BY_LONG.has(short.replace(/s$/, ''))) return false;
  if (titled || long.split(/\s+/).length >= UNWIELDY_WORDS) return true;
  return shortPapers >= NAME_PAPERS && shortPapers >= NAME_RATIO * Math.max(1, longPapers);
}
