// Words too general to be a concept alone (guidelines: `model`, `method`, `results`, ...) and adjectives that praise or
// quantify instead of naming. A phrase made of these alone is no concept; at the start of a phrase an evaluative word is dropped.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Singular nouns; generic when alone, or behind evaluative adjectives only. */
export const GENERIC_NOUNS =
  words(`model method approach technique framework system algorithm architecture network experiment result
  performance paper work study analysis problem task setting scenario case example data dataset benchmark evaluation
  baseline state art way mean manner type kind form class category set number amount level degree range rate value
  size scale scope step stage phase part component element module unit block aspect property characteristic feature
  attribute factor parameter variable function operation procedure process mechanism strategy scheme policy solution
  tool package library software code implementation application domain field area topic issue challenge difficulty
  limitation drawback weakness disadvantage advantage benefit strength merit improvement gain increase decrease
  reduction boost progress advance advancement development innovation contribution finding insight observation
  conclusion evidence proof theorem lemma proposition corollary assumption condition constraint requirement goal aim
  objective purpose target need motivation idea concept notion intuition principle theory perspective viewpoint view
  lens direction path avenue future past present literature research researcher community practitioner user people
  human person expert author reader question answer hypothesis theory practice effort attempt success failure
  effectiveness efficiency efficacy ability capability capacity power potential quality quantity cost time speed
  budget resource effect impact influence role importance significance relevance interest focus emphasis
  context situation environment world reality life experience knowledge information input output source content
  detail description definition formulation representation expression formula equation term word name label tag item
  object entity instance sample point pair group collection family variety diversity range spectrum list sequence
  series order structure pattern shape relation relationship connection link interaction dependency correlation
  comparison contrast difference similarity distinction gap trade-off tradeoff balance combination mixture mix
  integration fusion extension variant variation version modification change shift transition transformation
  conversion mapping transfer generation creation construction design building training learning testing inference
  prediction estimation computation calculation measurement assessment validation verification ablation metric
  measure criterion score index test trial run iteration epoch round pass cycle loop layer head body tail top bottom
  side line region space dimension axis direction position location place distance length width depth height
  beginning end start finish middle center core base basis foundation ground root source origin cause reason
  consequence outcome effect impact implication suggestion guideline rule law standard norm protocol
  guarantee bound limit threshold maximum minimum optimum average mean median total sum product ratio fraction
  proportion share majority minority rest remainder addition extra bonus plus point fact truth thing stuff matter
  subject theme issue concern debate discussion argument claim statement assertion view opinion belief summary
  overview survey review report introduction background overview outline organization practice real-world use usage
  usability availability access accessibility alternative option choice decision selection preference variety
  paradigm pipeline workflow setup configuration regime mode modality behavior behaviour phenomenon dynamics trend
  tendency kind sort machine computer device hardware platform gpu cpu ai ml science engineering technology industry
  company university institute website web internet online access github code repository release supplementary
  material video demo demonstration illustration figure table picture image text document file page book chapter
  section sentence paragraph language word letter digit number integer hundred thousand million billion trillion dozen
  order magnitude percent percentage hour minute second day week month year decade century today recent variable
  thing lot bit piece component member candidate participant subject agent actor player team group crowd public
  society market business government agency organization hand eye face mind brain body step-by-step optimization
  optimizer search suite family guidance supervision signal generalizability applicability practicality usefulness
  superiority novelty simplicity complexity flexibility feasibility validity utility success attempt counterpart
  predecessor competitor rival peer opponent consideration investigation examination inspection
  intervention response reaction feedback extent respect regard term virtue means consequence presence absence
  existence lack shortage excess abundance wealth plethora myriad series host intersection union neighborhood
  vicinity front forefront frontier edge line hope promise opportunity prospect possibility probability chance risk
  danger threat harm damage error mistake bug flaw defect expectation surprise arbitrary question mathematics
  assessment experimentation sense end-to-end trick recipe step advent availability demand supply load
  formalism tutorial competition leaderboard procedure subset superset counterpart others construct workload
  real-time runtime overhead bottleneck footprint individual population capacity hyperparameter property`);

/** Adjectives and participles that name nothing: dropped from the front of a phrase. */
export const EVALUATIVE =
  words(`novel new recent current modern existing previous prior earlier latest classic classical traditional
  conventional standard common popular widespread typical usual general generic universal broad wide narrow specific
  particular special certain various different diverse multiple several numerous many additional further extra other
  similar comparable same identical equal equivalent corresponding respective related relevant associated good better
  best great excellent superior outstanding remarkable impressive promising competitive strong stronger strongest weak
  weaker poor bad worse worst high higher highest low lower lowest large larger largest small smaller smallest big
  bigger huge massive vast enormous tiny limited extensive comprehensive thorough rigorous systematic detailed careful
  deep-dive simple simpler simplest complex complicated sophisticated advanced basic fundamental essential key main
  major minor primary principal central core critical crucial important significant substantial considerable notable
  noticeable marked dramatic drastic severe efficient inefficient effective ineffective powerful practical useful
  helpful beneficial valuable meaningful informative interesting intriguing surprising unexpected challenging difficult
  hard harder easy easier straightforward natural intuitive elegant principled flexible versatile scalable
  lightweight fast faster fastest slow slower rapid quick real real-world realistic actual true false correct
  incorrect right wrong proper appropriate suitable adequate sufficient insufficient necessary unnecessary possible
  impossible potential plausible likely unlikely available unavailable accessible public free proposed presented
  introduced developed designed improved enhanced modified extended resulting given desired required needed used
  observed reported known unknown unseen empirical experimental theoretical analytical mathematical numerical practical
  quantitative qualitative preliminary initial final first second third last next previous subsequent consecutive
  original initial whole entire full complete total overall partial single double triple two three four five six seven
  eight nine ten hundred thousand million individual joint simultaneous unified successful unsuccessful
  state-of-the-art state-of-art cutting-edge leading top well-known well-established established widely-used
  off-the-shelf in-depth large-scale small-scale long short longer shorter open ongoing emerging growing increasing
  increased decreasing reduced underlying inherent intrinsic so-called obvious clear apparent evident subtle rich
  richer poorly highly more most less least very too much above aforementioned following present able unable capable
  useful exact precise accurate inaccurate reliable unreliable robustly consistent inconsistent stable unstable
  reasonable acceptable satisfactory encouraging exciting tremendous unprecedented rigorous provable favorable
  desirable undesirable ideal near optimal suboptimal better-than average mere sheer certain sole main only`);

/** Short upper-case tokens that are furniture, not names. */
export const GENERIC_ACRONYMS = words(
  'ai ml gpu gpus cpu cpus tpu tpus url api apis pdf ii iii iv vi ok us uk usa eu it id ids sec fig tab eq',
);
