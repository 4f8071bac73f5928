# Stage 7: how often a phrase, where it occurs, was labelled a concept; counts by normal form.
# phrase prior from silver labels: tagged count / occurrence count per normal form
from common import *
import numpy as np, lzma, time, sys
t0=time.time(); z=np.load(WORK + '/corpus.npz'); W=z['W'].astype(np.int64); S=z['S']; off=z['off']; G=z['G']; words=json.load(open(WORK + '/vocab.json'))['words']; N=len(W)
Q=None
for f in sys.argv[1:]:
    q=np.frombuffer(lzma.decompress(open(f,'rb').read()),np.uint8).reshape(5,-1)
    A=np.zeros((N,11),np.float32)
    for j in range(5): A[:,1+2*j]=((q[j]&15)/np.float32(15))**2; A[:,2+2*j]=((q[j]>>4)/np.float32(15))**2
    A[:,0]=np.clip(1-A[:,1:].sum(1),0,1); Q=A if Q is None else Q+A
Q/=len(sys.argv)-1; print('loaded',time.time()-t0)
b=Q[:,1::2].sum(1); i=Q[:,2::2].sum(1); o=Q[:,0]; 
y=np.where((b>o)&(b>=i),1,np.where((i>o),2,0)); ty=(Q[:,1::2]+Q[:,2::2]).argmax(1)

doc=np.repeat(np.arange(len(off)-1),np.diff(off)); ok=~G[doc]
brk=(S==0)|(S==4)
y[(y==2)&brk]=1
prev=np.concatenate([[0],y[:-1]]); y[(y==2)&(prev==0)]=1
st=np.where((y==1)&ok)[0]; isI=np.concatenate([y==2,[False]*8]); ln=np.ones(len(st),np.int64)
alive=np.ones(len(st),bool)
for k in range(1,8): alive&=isI[st+k]; ln+=alive
sing={}; 
ids={w:k for k,w in enumerate(words)}; sg=np.array([ids.get(singular(w),k) for k,w in enumerate(words)])
M=np.uint64(0x9E3779B97F4A7C15)
def mix(h,w): return (h^w.astype(np.uint64))*M ^ ((h^w.astype(np.uint64))>>np.uint64(29))
cnt=collections.Counter(); res=[]
with np.errstate(over='ignore'):
  for L in range(1,7):
    s=st[ln==L]; 
    def hsh(p):
        h=np.full(len(p),L,np.uint64)
        for k in range(L): h=mix(h,(W[p+k] if k<L-1 else sg[W[p+k]])+1)
        return h
    hs=hsh(s); u,ix,tc=np.unique(hs,return_index=True,return_counts=True)
    tyc=np.zeros((len(u),5),np.float32); inv=np.searchsorted(u,hs); np.add.at(tyc,(inv,ty[s]),1)
    pos=np.arange(N-L+1); good=ok[pos].copy()
    for k in range(1,L): good&=~brk[pos+k]
    pos=pos[good]; oc=np.zeros(len(u),np.int64)
    for c in range(0,len(pos),2000000):
        p=pos[c:c+2000000]; h=hsh(p); j=np.searchsorted(u,h); j[j==len(u)]=0; m=u[j]==h; oc+=np.bincount(j[m],minlength=len(u))
    k=oc>=3; res.append((L,s[ix[k]],tc[k],oc[k],tyc[k])); print(L,len(u),k.sum(),time.time()-t0,flush=True)
P=[];
for L,s,tc,oc,tyc in res:
    for a,t,o_,y_ in zip(s,tc,oc,tyc): P.append((norm_words([words[W[a+k]] for k in range(L)]),int(t),int(o_),[int(x) for x in y_]))
json.dump(P,open(WORK + '/prior.json','w')); print(len(P)); 
P.sort(key=lambda p:-p[1]); print(P[:40]); print(P[5000:5010],P[50000:50010],P[100000:100010])
