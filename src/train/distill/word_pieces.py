# Stage 2: byte-pair merges over the vocabulary (Sennrich et al., ACL 2016) for the teacher.
from common import WORK
import json, numpy as np, collections, heapq, time
NV=14000
J=json.load(open(WORK + '/vocab.json')); words=J['words']; c=np.load(WORK + '/corpus.npz')['c']
t0=time.time()
chars=collections.Counter()
for w,n in zip(words,c):
    for ch in w: chars[ch]+=int(n)
alpha=[ch for ch,n in chars.most_common() if n>=20][:400]; A=set(alpha)
# word-initial pieces are plain, continuation pieces carry '#'
syms=['<pad>','<mask>','<sep>','<unk>']+alpha+['#'+a for a in alpha]; sid={s:i for i,s in enumerate(syms)}
segs=[]; 
for w in words:
    segs.append([ (ch if i==0 else '#'+ch) if ch in A else '<unk>' for i,ch in enumerate(w)])
pc=collections.Counter(); where=collections.defaultdict(set)
for i,s in enumerate(segs):
    if c[i]<2: continue
    for p in zip(s,s[1:]): pc[p]+=int(c[i]); where[p].add(i)
heap=[(-n,p) for p,n in pc.items()]; heapq.heapify(heap); merges={}
while len(syms)<NV and heap:
    n,p=heapq.heappop(heap)
    if pc.get(p,0)!=-n:
        if pc.get(p,0)>0: heapq.heappush(heap,(-pc[p],p))
        continue
    if '<unk>' in p: continue
    m=p[0]+p[1][1:]; merges[p]=len(merges)
    if m not in sid: sid[m]=len(syms); syms.append(m)
    ch=set()
    for i in list(where[p]):
        s=segs[i]; ci=int(c[i])
        for q in zip(s,s[1:]): pc[q]-=ci; where[q].discard(i); ch.add(q)
        o=[];k=0
        while k<len(s):
            if k+1<len(s) and (s[k],s[k+1])==p: o.append(m);k+=2
            else: o.append(s[k]);k+=1
        segs[i]=o
        for q in zip(o,o[1:]): pc[q]+=ci; where[q].add(i); ch.add(q)
    for q in ch:
        if pc[q]>0: heapq.heappush(heap,(-pc[q],q))
# words with count 1: apply merges in order
rank=merges
def apply(s):
    while len(s)>1:
        b=min(zip(s,s[1:]),key=lambda p:rank.get(p,1e9))
        if b not in rank: return s
        o=[];k=0
        while k<len(s):
            if k+1<len(s) and (s[k],s[k+1])==b: o.append(b[0]+b[1][1:]);k+=2
            else: o.append(s[k]);k+=1
        s=o
    return s
for i in range(len(segs)):
    if c[i]<2: segs[i]=apply(segs[i])
tot=sum(len(s)*int(n) for s,n in zip(segs,c))
print(len(syms),tot,tot/c.sum(),time.time()-t0)
flat=np.array([sid[x] for s in segs for x in s],np.uint16); ln=np.array([len(s) for s in segs],np.uint8)
json.dump(dict(syms=syms,merges=[list(p) for p in merges]),open(WORK + '/bpe.json','w'))
np.savez(WORK + '/bpe.npz',flat=flat,len=ln)
