# One worker: fine-tunes the teacher on gold without fold K (K=5: all of train), predicts held-out, labels the raw corpus.
import sys
from teacher import *; import common
K=int(sys.argv[1]); END=float(sys.argv[2]); CK=sys.argv[3]; OUT=WORK; tiny='tiny' in sys.argv
NS=int(os.environ.get('NS','3')); LRS=[float(x) for x in os.environ.get('LRS','1.5e-4').split(',')]; EP=int(os.environ.get('EP','10'))
dev='cuda' if torch.cuda.is_available() else 'cpu'; torch.manual_seed(K); torch.set_num_threads(2); torch.set_float32_matmul_precision('high')
log=lambda *a: print(f'[{K}]',*a,flush=True)
sd=torch.load(CK,map_location='cpu') if os.path.exists(CK) else dequant(load_split(CK)); sd={k:v.float() for k,v in sd.items()}
g=np.load(WORK + '/gold.npz'); D=json.load(open(WORK + '/gold.json')); nd=len(D); off=g['off']; fold=g['fold']
tok,sep,shp,tit,poff,first=pieces(g['W'],g['S'],g['H'],off,g['nt'],g['flat'],g['blen'])
arr=torch.tensor(np.stack([tok,sep,shp,tit]).astype(np.int64))
def pad(ids,arr,poff,first=None,Y=None,off=None):
    T=max(int(poff[i+1]-poff[i]) for i in ids); T=(T+31)//32*32; x=torch.zeros(4,len(ids),T,dtype=torch.long); m=torch.zeros(len(ids),T,dtype=torch.bool); y=torch.full((len(ids),T),-1)
    for r,i in enumerate(ids):
        n=int(poff[i+1]-poff[i]); x[:,r,:n]=arr[:,poff[i]:poff[i+1]]; m[r,:n]=True
        if Y is not None: y[r,torch.tensor(first[off[i]:off[i+1]]-poff[i])]=torch.tensor(Y[off[i]:off[i+1]].astype(np.int64))
    return x.to(dev),m.to(dev)[:,None,None,:],y.to(dev)
class Tag(nn.Module):
    def __init__(s):
        super().__init__(); s.enc=Enc(d=64,L=2,h=2,f=128) if tiny else Enc(); s.enc.load_state_dict(sd); s.head=nn.Linear(s.enc.d,11); nn.init.zeros_(s.head.bias); nn.init.normal_(s.head.weight,std=0.02)
    def forward(s,x,m,p=0.): return s.head(F.dropout(s.enc(*x,mask=m,p=p),p,s.training))
def train(seed,lr,ids,ep):
    torch.manual_seed(100*K+seed); rng=np.random.RandomState(100*K+seed); m=Tag().to(dev); m.train()
    opt=torch.optim.AdamW([dict(params=m.enc.parameters(),lr=lr),dict(params=m.head.parameters(),lr=1e-3)],weight_decay=0.01,betas=(.9,.98)); base=[lr,1e-3]
    B=12; n=ep*(len(ids)//B); st=0
    for e in range(ep):
        pm=rng.permutation(ids)
        for i in range(0,len(pm)-B+1,B):
            k=min(1,(st+1)/(0.1*n))*max(0,1-st/n)
            for gr,b in zip(opt.param_groups,base): gr['lr']=b*k
            x,mk,y=pad(pm[i:i+B],arr,poff,first,g['Y'],off)
            with torch.autocast(dev,dtype=torch.bfloat16,enabled=dev=='cuda'): lg=m(x,mk,0.1)
            loss=F.cross_entropy(lg.float().view(-1,11),y.view(-1),ignore_index=-1,label_smoothing=0.0); loss.backward()
            nn.utils.clip_grad_norm_(m.parameters(),1.0); opt.step(); opt.zero_grad(set_to_none=True); st+=1
    return m.eval()
@torch.no_grad()
def predict(m,ids,arr,poff,first,off,out,bs=64):
    for i in range(0,len(ids),bs):
        b=ids[i:i+bs]; x,mk,_=pad(b,arr,poff)
        with torch.autocast(dev,dtype=torch.bfloat16,enabled=dev=='cuda'): p=m(x,mk).float().softmax(-1)
        for r,j in enumerate(b): out[off[j]:off[j+1]]+=p[r,torch.tensor(first[off[j]:off[j+1]]-poff[j],device=dev)].cpu().numpy()
def viterbi(p,bias):
    lp=np.log(p+1e-6); lp[:,0]-=bias; n=len(lp); A=np.full((11,11),0.); 
    for b in range(2,11,2):
        A[:,b]=-1e9; A[b,b]=0; A[b-1,b]=0
    s=lp[0].copy(); s[2::2]=-1e9; bp=np.zeros((n,11),int)
    for t in range(1,n): z=s[:,None]+A; bp[t]=z.argmax(0); s=z.max(0)+lp[t]
    y=[int(s.argmax())]
    for t in range(n-1,0,-1): y.append(int(bp[t][y[-1]]))
    y=y[::-1]; sp=[]
    for t,l in enumerate(y):
        if l%2==1: sp.append([t,t+1,(l-1)//2,1.])
        elif l>0: sp[-1][1]=t+1
    return sp
def evaluate(P,ids,bias):
    pr=[[(f,t) for f,t,_ in common.group(D[i]['words'],viterbi(P[off[i]:off[i+1]],bias),D[i]['acr'])] for i in ids]
    return common.score_docs([D[i] for i in ids],pr)
tr=[i for i in range(nd) if fold[i]!=9 and fold[i]!=K]; te=[i for i in range(nd) if fold[i]==K]; dv=[i for i in range(nd) if fold[i]==9]
seed=[i for i in te if g['src'][i]==0]; wide=[i for i in te if g['src'][i]==1]
P=np.zeros((len(g['W']),11),np.float32); models=[]; t0=time.time()
for s in range(NS):
    if s and time.time()+1.3*(time.time()-t0)/s>END-75: break
    lr=LRS[s%len(LRS)]; m=train(s,lr,tr,EP if not tiny else 1); Q=np.zeros_like(P); predict(m,list(range(nd)),arr,poff,first,off,Q); P+=Q; models.append(m)
    for nm,ids in [('dev',dv),('seed',seed),('wide',wide)]:
        if ids: log(f'seed{s} lr {lr:g} t {time.time()-t0:.0f} {nm}',common.fmt(evaluate(Q,ids,0.)))
P/=len(models); np.save(WORK + f'/P{K}.npy',P.astype(np.float16))
for nm,ids in [('dev',dv),('seed',seed),('wide',wide)]:
    for b in (0.,-.5,-1.,-1.5):
        if ids: log(f'ENS{len(models)} bias {b} {nm}',common.fmt(evaluate(P,ids,b)))
# ---- silver
C=load_corpus(); sel=np.arange(len(C['off'])-1)
if K<5: sel=sel[sel%3==0]
if tiny: sel=sel[:300]
ln=np.diff(C['off']); 
ct,cs,ch,cti,cp,cf=pieces(C['W'],C['S'],C['H'],C['off'],C['nt'],C['flat'],C['blen'])
pk=torch.tensor(ct.astype(np.int64)|(cs.astype(np.int64)<<16)|(ch.astype(np.int64)<<20)|(cti.astype(np.int64)<<24),device=dev); cpt=torch.tensor(cp,device=dev); cft=torch.tensor(cf,device=dev)
coff=C['off']; order=sel[np.argsort(cp[sel+1]-cp[sel],kind='stable')]
Qs=torch.zeros(len(C['W']),11,dtype=torch.float16,device=dev); used=0
@torch.no_grad()
def silver(m):
    m=m.bfloat16() if dev=='cuda' else m; i=0
    while i<len(order):
        T=0; j=i
        while j<len(order):
            T2=(int(cp[order[j]+1]-cp[order[j]])+31)//32*32
            if T2*(j-i+1)>65536: break
            T=T2;j+=1
        b=torch.tensor(order[i:max(j,i+1)],device=dev); T=max(T,32); i=max(j,i+1)
        st=cpt[b]; n=cpt[b+1]-st; n=n.clamp(max=T); r=torch.arange(T,device=dev)[None]; mk=r<n[:,None]; idx=(st[:,None]+r).clamp(max=len(pk)-1); v=torch.where(mk,pk[idx],torch.zeros((),dtype=torch.long,device=dev))
        p=m([v&0xffff,(v>>16)&15,(v>>20)&15,(v>>24)&1],mk[:,None,None,:]).float().softmax(-1)
        # scatter pieces -> words
        flatpos=idx[mk]; pp=p[mk]; w=p2w[flatpos]; ok=w>=0; Qs[w[ok]]+=pp[ok].half()
p2w=torch.full((len(pk),),-1,dtype=torch.long,device=dev); p2w[cft]=torch.arange(len(cft),device=dev)
for m in models:
    t1=time.time(); silver(m); used+=1
    if dev=='cuda': torch.cuda.synchronize()
    dt=time.time()-t1
    if time.time()+dt*1.5>END-22: break
Qs/=used; keep=np.zeros(len(C['off'])-1,bool); keep[sel]=True; mk=torch.tensor(np.repeat(keep,ln),device=dev)
q=(Qs[mk][:,1:].float().clamp(0,1).sqrt()*15).round().to(torch.uint8); q=(q[:,0::2]|(q[:,1::2]<<4)).T.contiguous().cpu().numpy()
log('silver',used,q.shape,'nonO',float((Qs[mk][:,0]<.5).float().mean()),time.time()-t0,'left',END-time.time())
f=lzma.LZMACompressor if False else None
import subprocess
open(WORK + f'/silver{K}','wb').write(q.tobytes()); subprocess.run(['xz','-1','-T4','-f',WORK + f'/silver{K}'])
b=open(WORK + f'/silver{K}.xz','rb').read(); sz=15<<20
for i in range(0,len(b),sz): open(WORK + f'/sil{K}.{i//sz}','wb').write(b[i:i+sz])
log('saved',len(b),'left',END-time.time())
