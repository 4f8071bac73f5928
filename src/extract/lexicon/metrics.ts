// Well-known evaluation measures, one a line: `name; alias; alias`.

export const METRICS = `
accuracy
test accuracy
classification accuracy
validation accuracy
top-1 accuracy
top-5 accuracy
balanced accuracy
precision
recall
F1; F1 score; F1-score; F-score; F-measure
macro-F1; macro F1
micro-F1
exact match; EM
BLEU; BLEU score
ROUGE; ROUGE-L
METEOR
CIDEr
SPICE
BERTScore
chrF
COMET
perplexity
word error rate; WER
character error rate; CER
mean opinion score; MOS
FID; Frechet inception distance; Fréchet inception distance
inception score
KID
LPIPS
SSIM; structural similarity
PSNR; peak signal-to-noise ratio
signal-to-noise ratio; SNR
mean average precision; mAP
average precision
intersection over union; IoU; mean intersection over union; mIoU
Dice coefficient; Dice score; Dice similarity coefficient
Hausdorff distance
AUC; area under the curve
AUROC; ROC-AUC; area under the receiver operating characteristic curve
AUPRC
ROC curve
sensitivity and specificity
specificity
mean squared error; MSE
root mean squared error; RMSE
mean absolute error; MAE
MAPE
R-squared
log-likelihood; negative log-likelihood; NLL
Kullback-Leibler divergence; KL divergence
Jensen-Shannon divergence
Wasserstein distance
Chamfer distance
cosine similarity
Euclidean distance
edit distance
maximum mean discrepancy; MMD
expected calibration error; ECE
Brier score
test error
error rate
training error
training loss
test loss
validation loss
regret
cumulative regret
cumulative reward
episodic return
success rate
win rate
Elo; Elo rating
pass@1; pass@k
NDCG; normalized discounted cumulative gain
mean reciprocal rank; MRR
hit rate
Recall@k
mean rank
Spearman correlation; Spearman's rank correlation
Pearson correlation
Kendall's tau
Cohen's kappa
inter-annotator agreement
silhouette score
adjusted Rand index; ARI
normalized mutual information; NMI
FLOPs; FLOP
latency
throughput
inference speed
training time
wall-clock time
memory usage
memory footprint
parameter count
compression ratio
speedup; speed-up
energy consumption
computational cost
fooling rate
forgetting measure
demographic parity
equalized odds
translation edit rate
unlabeled attachment score; UAS
labeled attachment score; LAS
concordance index; C-index
hazard ratio
odds ratio
p-value
effect size
convergence rate; rate of convergence
generalization error
sample complexity
time complexity
computational complexity
communication complexity
attack success rate
`;
