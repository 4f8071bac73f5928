# Stage 3: gold papers as arrays, each with its fold (9: dev).
from common import *
import numpy as np, hashlib
J=json.load(open(WORK + '/vocab.json'))['words']; B=json.load(open(WORK + '/bpe.json')); sid={s:i for i,s in enumerate(B['syms'])}; rank={tuple(m):i for i,m in enumerate(B['merges'])}
wid={w:i for i,w in enumerate(J)}; b=np.load(WORK + '/bpe.npz'); flat=list(b['flat']); ln=list(b['len'])
def seg(w):
    s=[(ch if i==0 else '#'+ch) for i,ch in enumerate(w)]; s=[x if x in sid else '<unk>' for x in s]
    while len(s)>1:
        p=min(zip(s,s[1:]),key=lambda p:rank.get(p,1e9))
        if p not in rank: break
        o=[];k=0
        while k<len(s):
            if k+1<len(s) and (s[k],s[k+1])==p: o.append(p[0]+p[1][1:]);k+=2
            else: o.append(s[k]);k+=1
        s=o
    return [sid[x] for x in s]
W=[];S=[];H=[];off=[0];nt=[];Y=[];src=[];fold=[];docs=[];extra=[]
for f in ['train','dev']:
    for d in load({'train': GOLD_TRAIN, 'dev': GOLD_DEV}[f]):
        p=project(d); y=[0]*len(p['words'])
        for s,e,t,_ in p['spans']:
            y[s]=1+2*t
            for i in range(s+1,e): y[i]=2+2*t
        for w,a,h in zip(p['words'],p['seps'],map(shape,p['words'])):
            k=fold_w=fold_ = None
            k=__import__('common').fold(w[:40])
            if k not in wid: wid[k]=len(wid); extra.append(k); z=seg(k); flat+=z; ln.append(len(z))
            W.append(wid[k]);S.append(a);H.append(h)
        Y+=y; off.append(len(W)); nt.append(p['nt']); src.append(0 if d['id'].startswith('seed') else 1)
        fold.append(9 if f=='dev' else int(hashlib.md5(d['id'].encode()).hexdigest(),16)%5)
        docs.append(dict(id=d['id'],words=p['words'],seps=p['seps'],concepts=d['concepts'],acr=acronyms(p['words'],p['seps'])))
print(len(extra),len(docs),len(W),np.bincount(fold),(np.array(S)==14).sum(),(np.array(Y)>0).mean())
for o in [WORK]:
    np.savez(o+'/gold.npz',W=np.array(W,np.int32),S=np.array(S,np.uint8),H=np.array(H,np.uint8),off=np.array(off),nt=np.array(nt,np.int16),Y=np.array(Y,np.uint8),src=np.array(src),fold=np.array(fold),flat=np.array(flat,np.uint16),blen=np.array(ln,np.uint8))
    json.dump(docs,open(o+'/gold.json','w'))
json.dump(extra,open(WORK + '/extra.json','w'))
