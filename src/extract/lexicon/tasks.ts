// Well-known problems and applications, one a line: `name; alias; alias`.

export const TASKS = `
image classification
object detection
semantic segmentation
instance segmentation
panoptic segmentation
image segmentation
medical image segmentation
video object segmentation
object recognition
image recognition
face recognition
facial expression recognition
action recognition
activity recognition
scene understanding
scene text recognition
optical character recognition; OCR
depth estimation; monocular depth estimation
pose estimation
human pose estimation
6D pose estimation
visual tracking; object tracking
multi-object tracking
image captioning
video captioning
visual question answering; VQA
visual grounding
visual reasoning
visual localization
image retrieval
image-text retrieval
person re-identification; ReID; person ReID
image generation
image synthesis
text-to-image generation
text-to-image synthesis
text-to-video generation
video generation
image-to-image translation
style transfer
image editing
image inpainting; inpainting
image restoration
image denoising
deblurring
super-resolution; super resolution; image super-resolution
image compression
image reconstruction
3D reconstruction
novel view synthesis; view synthesis
point cloud registration
stereo matching
camera pose estimation
simultaneous localization and mapping; SLAM
anomaly detection
outlier detection
out-of-distribution detection; OOD detection
novelty detection
change detection
fraud detection
intrusion detection
malware detection
fault detection
deepfake detection
computer vision
natural language processing; NLP
natural language understanding; NLU
natural language generation; NLG
natural language inference; NLI
machine translation; MT
neural machine translation; NMT
language modeling; language modelling
masked language modeling
next-token prediction; next token prediction
text classification
sentiment analysis
aspect-based sentiment analysis; ABSA
named entity recognition; NER
relation extraction
event extraction
information extraction; IE
entity linking
coreference resolution
part-of-speech tagging
dependency parsing
constituency parsing
semantic parsing
semantic role labeling; SRL
word sense disambiguation
question answering; QA
open-domain question answering
multi-hop question answering
reading comprehension; machine reading comprehension
text summarization; summarization
abstractive summarization
text generation
paraphrase generation
grammatical error correction
data-to-text generation
dialogue generation
dialogue system; dialog system
task-oriented dialogue
conversational agent
intent detection
slot filling
fact verification; fact checking
fake news detection
hate speech detection
toxicity detection
stance detection
sarcasm detection
keyphrase extraction
topic modeling
authorship attribution
information retrieval; IR
document retrieval
passage retrieval
dense retrieval
text-to-SQL
code generation
code completion
program synthesis
program repair
code search
code summarization
theorem proving; automated theorem proving
mathematical reasoning; math reasoning
commonsense reasoning
logical reasoning
multi-step reasoning
spatial reasoning
temporal reasoning
causal reasoning
abstract reasoning
arithmetic reasoning
multi-hop reasoning
planning
tool use
speech recognition; automatic speech recognition; ASR
speech synthesis
text-to-speech; TTS
speaker verification
speaker recognition
speech enhancement
speech separation
voice conversion
keyword spotting
sound event detection
music generation
emotion recognition
continual learning; lifelong learning; incremental learning
class-incremental learning
few-shot learning
zero-shot learning
one-shot learning
domain adaptation
unsupervised domain adaptation; UDA
test-time adaptation; TTA
machine unlearning; unlearning
neural architecture search; NAS
hyperparameter optimization; HPO
AutoML
model selection
algorithm selection
feature selection
dimensionality reduction
representation learning
graph representation learning
density estimation
clustering
classification
regression
binary classification
multi-class classification
multi-label classification
structured prediction
sequence modeling
function approximation
time series forecasting; time series prediction
time series classification
weather forecasting
traffic forecasting; traffic prediction
trajectory prediction
demand forecasting
imputation; missing data imputation
recommender system; recommendation system
sequential recommendation
collaborative filtering
click-through rate prediction; CTR prediction
link prediction
node classification
graph classification
community detection
knowledge graph completion
graph generation
molecular property prediction
molecule generation; molecular generation
drug discovery
drug design
protein structure prediction
protein folding
protein design
retrosynthesis
materials discovery
medical imaging
medical diagnosis
disease diagnosis
tumor segmentation
risk prediction
mechanistic interpretability
explainable AI; XAI; explainable artificial intelligence
uncertainty quantification
uncertainty estimation
causal discovery
treatment effect estimation
policy evaluation
off-policy evaluation
AI alignment
AI safety
robot manipulation; robotic manipulation
robot navigation
grasping
locomotion
motion planning
path planning
autonomous driving; self-driving
visual navigation
vision-and-language navigation
continuous control
robot learning
game playing
decision making; decision-making
sequential decision making
resource allocation
scheduling
job shop scheduling
vehicle routing problem
traveling salesman problem; TSP
graph coloring
Boolean satisfiability; SAT
inverse problem
phase retrieval
system identification
surrogate modeling
option pricing
portfolio optimization
stock prediction
credit scoring
privacy preservation
membership inference; membership inference attack
model extraction
modular addition; modular arithmetic
sparse parity
associative recall
image registration
remote sensing
crowd counting
lane detection
data compression
data mining
data integration
entity resolution
query optimization
cardinality estimation
load balancing
anomaly localization
software testing
vulnerability detection
bug localization
automated negotiation
fair division
mechanism design
exploration
online learning
`;
