// American spelling of a British word, lower case: a table of stems, and the few endings that are safe by rule.

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ageing: 'aging',
    aluminium: 'aluminum',
    analogue: 'analog',
    artefact: 'artifact',
    calibre: 'caliber',
    catalogue: 'catalog',
    defence: 'defense',
    dialog: 'dialogue',
    disc: 'disk',
    fibre: 'fiber',
    grey: 'gray',
    judgement: 'judgment',
    kilometre: 'kilometer',
    licence: 'license',
    litre: 'liter',
    manoeuvre: 'maneuver',
    metre: 'meter',
    mould: 'mold',
    offence: 'offense',
    plough: 'plow',
    pretence: 'pretense',
    programme: 'program',
    sceptic: 'skeptic',
    sulphur: 'sulfur',
    theatre: 'theater',
    tyre: 'tire',
  }),
);

const STEMS: readonly (readonly [RegExp, string])[] = [
  [/(behavi|col|neighb|fav|flav|lab|hum|hon|vap|tum|rum|harb|od|rig|end|vig|sav)our/, '$1or'],
  [/cent(?:re)(s|d)?$/, 'center$1'],
  [
    /^(un|re|mis|over|pre)?(model|label|signal|cancel|channel|level|tunnel|travel|parallel|panel|fuel|total)l(ing|ed|er|ers)$/,
    '$1$2$3',
  ],
  [/(anal|catal|paral|dial)ys(e|es|ed|ing|er|ers)$/, '$1yz$2'],
  [/^(an|leuk|isch|hypox|septic|glyc|hypoglyc|hyperglyc)aemi/, '$1emi'],
  [/^haem/, 'hem'],
  [/paedi/, 'pedi'],
  [/anaesth/, 'anesth'],
  [/^foet/, 'fet'],
  [/^oestr/, 'estr'],
  [/^oesoph/, 'esoph'],
  [/diarrhoea/, 'diarrhea'],
  [/^archaeo/, 'archeo'],
];

/** No British word of the rules below is without one of these. */
const SUSPECT = /our|centre|ll(?:ing|ed|er)|[iy]s(?:e|ing|able|ation)|ae|oe/;
const NOT_ISATION = /^improvisation/;
const ISATION = /isation(s|al)?$/;
/** Stems whose `-ise` is the British form of `-ize`; `supervise`, `revise`, `noise`, `precise` and others must stay. */
const ISE =
  /((?:^|re|de|un|over|under|non)(?:optim|general|regular|normal|quant|token|factor|discret|vector|param|parametr|parameter|minim|maxim|summar|categor|visual|recogn|organ|initial|stabil|marginal|linear|penal|standard|random|personal|special|symmetr|binar|amort|util|real|local|digital|crystall|polar|ion|synchron|memor|character|contextual|equal|formal|modular|sparsif|diagonal|orthogonal|orthonormal|central|decentral|anonym|customi?|emphas|prior|parallel|serial|tensor|hypothes|mechan|modern|neutral|real|sanit|scrutin|social|union|verbal|final|cannibal|catal|concret|contextual|criminal|econom|harmon|homogen|immun|individual|industrial|internal|external|lexical|material|motor|natural|optim|plural|polymer|populari|rational|sensit|steril|styl|symbol|theor|trivial|vocal|western|whiten|ideal|global|symptom|canonical|conceptual|relativ|functional|hierarch|monet|operational|commercial))is(e|es|ed|er|ers|ing|able)$/;

export function americanOf(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5 || !SUSPECT.test(word)) return word;
  let result = word;
  for (const [british, american] of STEMS) result = result.replace(british, american);
  if (ISATION.test(result) && !NOT_ISATION.test(result)) return result.replace(ISATION, 'ization$1');
  return result.replace(ISE, '$1iz$2');
}
