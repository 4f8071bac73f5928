// Closed classes: words that end a noun phrase wherever they stand, by the part that they play beside a verb.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const DETERMINERS =
  words(`a an the this that these those our their its his her my your each every some any no both all
  another either neither such several many few much most more less various certain own same other others one whose what
  which whatever whichever different numerous multiple respective`);

export const PRONOUNS =
  words(`we i you he she it they us me him them who whom ourselves itself themselves himself
  herself someone anyone everyone something anything nothing everything there here`);

export const PREPOSITIONS =
  words(`of in on at by for with from to into onto over under between among amongst through
  throughout during before after above below against across along around behind beyond despite except inside outside
  near off per since than till toward towards until unto upon via within without about as like unlike regarding
  concerning including excluding following based according due because while whereas although though if unless
  whether when where why how and or but nor so yet then thus hence therefore however moreover furthermore
  additionally also too very quite rather just only even still already ever never often always sometimes usually
  not cannot versus vs etc eg ie et al e.g i.e cf namely respectively instead otherwise else again once twice
  now later soon together apart away out up down back well better best worse worst far further furthest
  indeed perhaps maybe almost nearly roughly approximately particularly especially specifically notably
  respectfully overall recently currently previously finally firstly secondly thirdly lastly additionally
  consequently subsequently nevertheless nonetheless meanwhile`);

export const AUXILIARIES =
  words(`is are was were be been being am do does did done doing has have had having can could may
  might must shall should will would ought need dare let lets`);

/** Verbs and their forms that science writes in every abstract; never part of a term. */
export const VERBS =
  words(`propose proposes proposed proposing present presents presented presenting introduce introduces introduced
  introducing show shows showed shown showing demonstrate demonstrates demonstrated demonstrating find finds found
  finding study studies studied studying investigate investigates investigated investigating examine examines examined
  examining explore explores explored exploring analyze analyzes analyzed analyzing analyse analyses analysed analysing
  describe describes described describing discuss discusses discussed discussing consider considers considered
  considering develop develops developed developing design designs designed designing build builds built building
  derive derives derived deriving prove proves proved proven proving provide provides provided providing offer offers
  offered offering give gives gave given giving obtain obtains obtained obtaining achieve achieves achieved achieving
  reach reaches reached reaching attain attains attained attaining yield yields yielded yielding produce produces
  produced producing improve improves improved improving enhance enhances enhanced enhancing boost boosts boosted
  boosting increase increases increased increasing decrease decreases decreased decreasing reduce reduces reduced
  reducing lower lowers lowered lowering raise raises raised raising outperform outperforms outperformed outperforming
  exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing compare compares compared comparing use uses
  used using utilize utilizes utilized utilizing utilise utilises utilised utilising employ employs employed employing
  apply applies applied applying adopt adopts adopted adopting leverage leverages leveraged leveraging exploit exploits
  exploited exploiting combine combines combined combining incorporate incorporates incorporated incorporating
  integrate integrates integrating extend extends extended extending generalize generalizes adapt adapts adapting allow
  allows allowed allowing enable enables enabled enabling help helps helped helping make makes made making take takes
  took taken taking lead leads led leading cause causes caused causing require requires required requiring need needs
  needed needing depend depends depended depending rely relies relied relying focus focuses focused focusing aim aims
  aimed aiming seek seeks sought seeking try tries tried trying attempt attempts attempted attempting address addresses
  addressed addressing tackle tackles tackled tackling solve solves solved solving overcome overcomes overcame
  overcoming mitigate mitigates mitigated mitigating alleviate alleviates alleviated alleviating avoid avoids avoided
  avoiding prevent prevents prevented preventing handle handles handled handling deal deals dealt dealing suggest
  suggests suggested suggesting indicate indicates indicated indicating imply implies implied implying reveal reveals
  revealed revealing highlight highlights highlighted highlighting confirm confirms confirmed confirming validate
  validates validated validating verify verifies verified verifying evaluate evaluates evaluated evaluating assess
  assesses assessed assessing measure measures measured measuring test tests tested testing report reports reported
  reporting observe observes observed observing conduct conducts conducted conducting perform performs performed
  performing run runs ran running learn learns train trains predict predicts   predicting generate generates generating estimate estimates estimating compute computes computed computing
  capture captures captured capturing contain contains contained containing consist consists consisted consisting
  comprise comprises comprised comprising involve involves involved involving remain remains remained remaining become
  becomes became becoming seem seems seemed seeming appear appears appeared appearing tend tends tended tending exist
  exists existed existing occur occurs occurred occurring arise arises arose arising emerge emerges emerged happen
  happens happened happening know knows knew known knowing understand understands understood see sees saw seen seeing
  say says said call calls called calling name names named term terms termed refer refers referred referring denote
  denotes denoted denoting define defines defined defining represent represents represented representing characterize
  characterizes characterized characterizing identify identifies identified identifying determine determines determined
  determining establish establishes established establishing explain explains explained explaining argue argues argued
  arguing claim claims claimed claiming hypothesize hypothesizes hypothesized believe believes believed assume assumes
  assumed assuming ensure ensures ensured ensuring guarantee guarantees guaranteed guaranteeing maintain maintains
  maintained maintaining preserve preserves preserved retain retains retained retaining keep keeps kept keeping remove
  removes removed removing replace replaces replaced replacing add adds added adding choose chooses chose chosen
  choosing select selects selected selecting collect collects collected collecting create creates created creating
  release releases released releasing publish publishes published open opens opened support supports supported
  supporting facilitate facilitates facilitated facilitating encourage encourages encouraged encouraging motivate
  motivates motivated motivating inspire inspires inspired lack lacks lacked lacking suffer suffers suffered suffering
  fail fails failed failing struggle struggles struggled struggling work works worked working go goes went gone going
  come comes came coming get gets got getting put puts putting set sets setting bring brings brought bringing begin
  begins began beginning start starts started starting end ends ended ending continue continues continued continuing
  grow grows grew grown growing change changes changed changing vary varies varied varying differ differs differed
  differing affect affects affected affecting influence influences influenced influencing impact impacts impacted
  impacting play plays played playing hold holds held holding serve serves served serving act acts acted acting
  operate operates operated operating consume consumes consumed consuming pose poses posed posing face faces faced
  facing lie lies lay lying stem stems stemmed stemming ask asks asked asking answer answers answered propagate
  propagates converge converges converged behave behaves behaved exhibit exhibits exhibited exhibiting possess
  possesses possessed possessing share shares connect connects connecting relate relates relating associate
  associates associating correspond corresponds corresponded corresponding rank ranks implement implements
  implemented implementing complement complements complemented complementing narrow narrows narrowed simplify
  simplifies simplified simplifying accelerate accelerates accelerating scale scales maximize maximizes maximized
  maximizing minimize minimizes minimized minimizing optimize optimizes optimizing approximate approximates
  approximating encode encodes decode decodes infer infers inferring recover recovers recovered recovering
  discover discovers discovered discovering detect detects detecting classify classifies classifying recognize
  recognizes recognizing segment segments segmenting recall recalls formulate formulates formulated formulating
  reformulate reformulates reformulated transform transforms transforming map maps mapping treat treats treated
  treating view views viewed viewing interpret interprets interpreted interpreting review reviews reviewed reviewing
  survey surveys surveyed surveying summarize summarizes summarized conclude concludes concluded concluding respect
  rise rises rising arises thereby hereby whereby`);

/** Of the verbs above, those that are nouns as well, and heads of terms: a noun unless the context says verb. */
export const VERB_OR_NOUN =
  words(`study studies design designs yield yields focus test tests measure measures report reports
  train estimate estimates capture need needs lead cause causes leverage use uses call name names term terms set sets
  setting change changes influence impact play lie answer answers rank ranks scale scales view views review survey surveys
  segment segments recall transform transforms map maps mapping mappings reach offer analyses release support work works
  lack need attempt attempts approach approaches claim claims increase increases decrease exploit exploits address
  learning training testing building finding findings planning reasoning share start end open lower leading beginning
  aim aims help purpose boost run runs guarantee guarantees result results process processes benchmark benchmarks model
  models network networks sample samples label labels target targets cluster clusters code codes filter filters feature
  features function functions question questions kernel kernels prompt prompts query queries token tokens layer layers
  bias biases attack attacks score scores cost costs weight weights plan plans object objects program programs graph
  graphs image images signal signals form forms state states bound bounds control controls reward rewards search
  searches regret regrets trade trades schedule schedules filter tree trees drift shift shifts noise cut cuts match
  matches loss hash gate gates mask masks patch patches link links`);

/** Units, publishing and web furniture. */
export const FURNITURE =
  words(`http https www com org io github gitlab url pdf arxiv doi html href abs code codes project page
  website webpage github.io eg ie fig figure table section appendix et al paper papers article articles work works
  letter manuscript chapter author authors year years day days hour hours minute minutes second seconds month months
  week weeks percent percentage inc ltd`);
