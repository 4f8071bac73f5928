# Stage 1: raw papers to word, gap and shape arrays, and the vocabulary. Papers of the held-out dev set are left out.
from common import *
import numpy as np, lzma, time, re
t0=time.time()
docs=[]; seen=set()
tk=lambda t: re.sub(r'\W+',' ',t.lower()).strip()
dev={tk(d['title']) for d in load(GOLD_DEV)}; gold=load(GOLD_TRAIN); gt={tk(d['title']) for d in gold}
import glob
ns=0
for f in sorted(glob.glob(SEEDS + '/*.txt')):
    prev=''
    for line in open(f):
        line=line.strip()
        if len(line)>=300:
            t=prev.removeprefix('Subscribe'); k=tk(t)
            if k not in seen and k not in dev: seen.add(k); docs.append((t,line,'seed')); ns+=1
        if line: prev=line
for l in gzip.open(CORPUS,'rt'):
    d=json.loads(l); k=tk(d['title'])
    if k in seen or k in dev or len(d['abstract'])<150: continue
    seen.add(k); docs.append((d['title'],d['abstract'][:4000],d['venue']))
for d in gold:
    if tk(d['title']) not in seen: docs.append((d['title'],d['abstract'],'gold'))
ven=sorted({d[2] for d in docs}); print(len(docs),ns,ven)
cnt=collections.Counter(); W=[];S=[];H=[];off=[0];nts=[];V=[];G=[]
tmp=[]; ids={}; 
for t,a,v in docs:
    words,seps,_,nt=doc_tokens(t,a)
    if len(words)<20: continue
    words=[w[:40] for w in words]
    W.extend(ids.setdefault(fold(w),len(ids)) for w in words); S.extend(seps); H.extend(map(shape,words)); off.append(len(W)); nts.append(nt); V.append(ven.index(v)); G.append(tk(t) in gt)
W=np.array(W,np.int32); c=np.bincount(W,minlength=len(ids)); names=np.array(list(ids),object)
order=np.lexsort((np.arange(len(c)),-c)); rank=np.empty(len(c),np.int32); rank[order]=np.arange(len(c)); W=rank[W]
names=[names[i] for i in order]; c=c[order]
print(len(W),len(names),(c>=3).sum(),(c>=5).sum(),time.time()-t0)
np.savez(WORK + '/corpus.npz',W=W,S=np.array(S,np.uint8),H=np.array(H,np.uint8),off=np.array(off,np.int64),nt=np.array(nts,np.int16),V=np.array(V,np.uint8),G=np.array(G),c=c)
json.dump(dict(words=names,venues=ven),open(WORK + '/vocab.json','w'))
