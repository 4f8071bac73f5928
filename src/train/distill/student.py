# Student: window convolution + depthwise blocks distilled from the teacher's silver labels and gold.
import sys
from teacher import *; import common
NB=8192; NW=20000
def fnv(u,h):
    for x in u: h=((h^x)*16777619)&0xffffffff
    return (h^(h>>15))&0xffffffff
def buckets(w):
    w=''.join('0' if c.isdigit() and c.isascii() else c for c in w); b=w.encode('utf-16-le','surrogatepass'); u=[b[i]|b[i+1]<<8 for i in range(0,len(b),2)]
    return [fnv(x,2166136261+k)%NB for k,x in enumerate([u,u[:2],u[:3],u[:4],u[-2:],u[-3:],u[-4:],u[-5:]])]
def features(W,S,H,off,nt,words,dev):
    """per token document feature code (0..191) on torch"""
    W=torch.tensor(W.astype(np.int64),device=dev); S=torch.tensor(S.astype(np.int64),device=dev); H=torch.tensor(H.astype(np.int64),device=dev)
    n=len(W); nd=len(off)-1; offt=torch.tensor(off,device=dev); doc=torch.repeat_interleave(torch.arange(nd,device=dev),offt[1:]-offt[:-1]); pos=torch.arange(n,device=dev)-offt[doc]
    tit=pos<torch.tensor(nt.astype(np.int64),device=dev)[doc]; V=len(words)
    u,inv,c=torch.unique(doc*V+W,return_inverse=True,return_counts=True)
    cb=(c[inv].clamp(max=4)-1); cb=torch.where(cb==3,torch.full_like(cb,3),cb)
    f=torch.zeros(len(u),dtype=torch.long,device=dev); f[inv[tit]]=1; int_=f[inv]
    capsh=torch.tensor([0,1,1,1,1,1,0,0,1,0,0,0,0,0,0,0],device=dev)[H]; ok=(capsh==1)&(S!=0)&(S!=4)&~tit
    f=torch.zeros(len(u),dtype=torch.long,device=dev); f[inv[ok]]=1; cap=f[inv]
    nx=torch.zeros(n,dtype=torch.bool,device=dev); nx[:-1]=(S[1:]>=1)&(S[1:]<=3)
    key=torch.where(nx,inv*V+torch.roll(W,-1),-torch.arange(n,device=dev)-1); _,bi,bc=torch.unique(key,return_inverse=True,return_counts=True); rep=((bc[bi]>=2)&nx).long()
    prv=torch.zeros_like(rep); prv[1:]=rep[:-1]
    # acronym role
    role=torch.zeros(n,dtype=torch.long,device=dev)
    cl=torch.zeros(n,dtype=torch.bool,device=dev); cl[:-1]=(S[1:]==9); a=((S==8)&cl&torch.tensor([0,0,1,0,1,1,0,0,1,0,0,0,0,0,0,0],dtype=torch.bool,device=dev)[H])
    ai=a.nonzero()[:,0].cpu().numpy(); Wc=W.cpu().numpy(); Hc=H.cpu().numpy(); st=offt[doc[torch.tensor(ai,device=dev)]].cpu().numpy(); lf=[]; sf=[]
    for t,s0 in zip(ai,st):
        L=words[Wc[t]]; L=L[:-1] if Hc[t]==5 else L
        hit=[t-j for j in range(1,len(L)+1) if t-j>=s0 and words[Wc[t-j]][:1]==L[len(L)-j]]
        if len(hit)*2>=len(L): lf+=hit; sf.append(t)
    if sf:
        f=torch.zeros(len(u),dtype=torch.bool,device=dev); f[inv[torch.tensor(np.array(sf),device=dev)]]=True; role[f[inv]&(capsh==1)]=1
        role[torch.tensor(np.array(lf),device=dev)]=2
    code=cb+4*int_+8*cap+16*rep+32*prv+64*role
    return code.to(torch.uint8)
class Student(nn.Module):
    def __init__(s,D=64,H=96,blocks=2,kind='dw',K=5,Hd=32,V=NW+1):
        super().__init__(); s.D,s.H,s.kind,s.K=D,H,kind,K
        s.E=nn.Embedding(V,D); s.Bk=nn.Embedding(NB,D); s.Sh=nn.Embedding(16,D); nn.init.normal_(s.E.weight,std=.1); nn.init.normal_(s.Bk.weight,std=.05); nn.init.normal_(s.Sh.weight,std=.1)
        s.c0=nn.Conv1d(D,H,K,padding=K//2); s.sa=nn.Embedding(256,H); s.sb=nn.Embedding(256,H); s.dc=nn.Embedding(192,H); s.ti=nn.Embedding(2,H)
        for e in (s.sa,s.sb,s.dc,s.ti): nn.init.normal_(e.weight,std=.05)
        s.wg=nn.Linear(H,H); s.wt=nn.Linear(H,H,bias=False); s.nb=blocks
        if kind=='dw':
            s.dw=nn.ModuleList([nn.Conv1d(H,H,5,padding=2*(1+i%2),dilation=1+i%2,groups=H) for i in range(blocks)]); s.pw=nn.ModuleList([nn.Linear(H,H) for _ in range(blocks)])
        else:
            s.gx=nn.ModuleList([nn.Linear(H,4*Hd) for _ in range(blocks)]); s.pw=nn.ModuleList([nn.Linear(2*Hd,H) for _ in range(blocks)])
            for g in s.gx: nn.init.constant_(g.bias[:2*Hd],1.0)
        s.out=nn.Linear(H,11); s.Hd=Hd
    def scan(s,f,c):
        # s_t = f s_{t-1} + (1-f) c along dim 1, by doubling
        a=f; b=(1-f)*c; d=1; T=f.shape[1]
        while d<T:
            b=torch.cat([b[:,:d],b[:,d:]+a[:,d:]*b[:,:-d]],1); a=torch.cat([a[:,:d],a[:,d:]*a[:,:-d]],1); d*=2
        return b
    def forward(s,w,bk,sh,sep,code,tit,mask,p=0.,wd=0.):
        m=mask[...,None].float()
        if wd: w=torch.where(torch.rand(w.shape,device=w.device)<wd,torch.full_like(w,NW),w)
        v=(s.E(w)+s.Bk(bk).sum(-2)+s.Sh(sh))
        if p: v=F.dropout(v,p,s.training)
        v=v*m
        z=F.pad(sep,(1,2)); sm=lambda k: z[:,k:k+sep.shape[1]]
        h=s.c0(v.transpose(1,2)).transpose(1,2)+s.sa(sm(1)*16+sm(2))+s.sb(sm(0)*16+sm(3))+s.dc(code)+s.ti(tit)
        h=F.relu(h)*m
        tm=m*tit[...,None].float()
        g=s.wg(h.sum(1)/m.sum(1).clamp(min=1))+s.wt((h*tm).sum(1)/tm.sum(1).clamp(min=1))
        h=(h+g[:,None])*m
        if p: h=F.dropout(h,p,s.training)
        for i in range(s.nb):
            if s.kind=='dw': z=F.relu(s.dw[i](h.transpose(1,2)).transpose(1,2)); h=(h+s.pw[i](z))*m
            else:
                g=s.gx[i](F.relu(h)); Hd=s.Hd; f=torch.sigmoid(g[...,:2*Hd]); c=g[...,2*Hd:]
                f=torch.where(m>0,f,torch.ones_like(f))
                a=s.scan(f[...,:Hd],c[...,:Hd]); b=s.scan(f[...,Hd:].flip(1),c[...,Hd:].flip(1)).flip(1)
                h=(h+s.pw[i](torch.cat([a,b],-1)))*m
        if p: h=F.dropout(h,p,s.training)
        return s.out(F.relu(h))
class Data: pass
def prepare(C,words,dev):
    d=Data(); d.off=C['off'].astype(np.int64); d.code=features(C['W'],C['S'],C['H'],d.off,C['nt'],words,dev)
    t=lambda x,dt: torch.tensor(x.astype(np.int64)).to(dt).to(dev)
    d.W=t(C['W'],torch.int32); d.S=t(C['S'],torch.uint8); d.H=t(C['H'],torch.uint8); d.offt=torch.tensor(d.off,device=dev); d.nt=t(C['nt'],torch.long); return d
def gather(d,ids,BT,dev):
    ids=torch.as_tensor(np.asarray(ids),device=dev); st=d.offt[ids]; n=d.offt[ids+1]-st; T=int(n.max()); r=torch.arange(T,device=dev)[None]; mk=r<n[:,None]; ix=(st[:,None]+r).clamp(max=len(d.W)-1)
    W=d.W[ix].long(); z=lambda x: torch.where(mk,x[ix].long(),torch.zeros_like(ix))
    return ix,mk,(W.clamp(max=NW),BT[W],z(d.H),z(d.S),z(d.code),((r<d.nt[ids][:,None])&mk).long(),mk)
def groups(off,tokens,rng,sel):
    ln=np.diff(off)[sel]; key=ln+rng.randint(0,25,len(sel)); o=sel[np.argsort(key,kind='stable')]; out=[];i=0
    while i<len(o):
        j=i+1; mx=ln_=off[o[i]+1]-off[o[i]]
        while j<len(o):
            l=off[o[j]+1]-off[o[j]]; mx2=max(mx,l)
            if mx2*(j-i+1)>tokens: break
            mx=mx2;j+=1
        out.append(o[i:j]); i=j
    rng.shuffle(out); return out
def predict(m,d,ids,BT,dev):
    P=np.zeros((len(d.W),11),np.float32); m.eval()
    with torch.no_grad():
        for i in range(0,len(ids),64):
            ix,mk,x=gather(d,ids[i:i+64],BT,dev); p=m(*x).float().softmax(-1); P[ix[mk].cpu().numpy()]=p[mk].cpu().numpy()
    m.train(); return P
if __name__=='__main__':
    K=int(sys.argv[1]); END=float(sys.argv[2]); kw=json.loads(sys.argv[3]); name=sys.argv[4]; tiny='tiny' in sys.argv
    EPS=float(os.environ.get('EPS','6')); dev='cuda' if torch.cuda.is_available() else 'cpu'; torch.manual_seed(7+K); rng=np.random.RandomState(K); torch.set_num_threads(2); torch.set_float32_matmul_precision('high')
    GW=float(os.environ.get('GW','1')); TB=int(os.environ.get('TB','16384')); lr0=float(os.environ.get('LR','3e-3'))
    log=lambda *a: print(f'[{name} {K}]',*a,flush=True); t0=time.time()
    words=json.loads(lzma.open(WORK + '/words.json.xz').read()); BT=torch.tensor([buckets(w) for w in words],device=dev)
    g=dict(np.load(WORK + '/gold.npz')); D=json.load(open(WORK + '/gold.json')); gd=prepare(g,words,dev); gy=torch.tensor(g['Y'].astype(np.int64),device=dev); fold=g['fold']
    sf=WORK + f'/silver{K}.xz'
    C=load_corpus(); keep=np.ones(len(C['off'])-1,bool)
    if K<5: keep[:]=False; keep[np.arange(len(keep))%3==0]=True
    if tiny: keep[:]=False; keep[:600:3]=True
    ln=np.diff(C['off']); tk=np.repeat(keep,ln); C2={k:C[k][tk] for k in 'WSH'}; C2['off']=np.concatenate([[0],np.cumsum(ln[keep])]); C2['nt']=C['nt'][keep]
    cd=prepare(C2,words,dev); N=len(cd.W)
    if tiny: Q=torch.zeros(N,11); Q[:,0]=1
    else:
        q=torch.tensor(np.frombuffer(lzma.open(sf).read(),np.uint8).reshape(5,-1).copy(),device=dev); Q=torch.zeros(N,11,device=dev,dtype=torch.float16)
        for j in range(5): Q[:,1+2*j]=((q[j]&15).float()/15).square().half(); Q[:,2+2*j]=((q[j]>>4).float()/15).square().half()
        s=Q[:,1:].float().sum(1); Q[:,1:]/=s.clamp(min=1).half()[:,None]; Q[:,0]=(1-Q[:,1:].float().sum(1)).clamp(min=0).half(); del q
    log('loaded',N,time.time()-t0)
    tr=np.array([i for i in range(len(D)) if fold[i]!=9 and fold[i]!=K]); te=[i for i in range(len(D)) if fold[i]==K]; dv=[i for i in range(len(D)) if fold[i]==9]
    ev=[('dev',dv),('seed',[i for i in te if g['src'][i]==0]),('wide',[i for i in te if g['src'][i]==1])]
    import importlib.util
    def viterbi(p,bias):
        lp=np.log(p+1e-6); lp[:,0]-=bias; n=len(lp); A=np.zeros((11,11))
        for b in range(2,11,2): A[:,b]=-1e9; A[b,b]=0; A[b-1,b]=0
        s=lp[0].copy(); s[2::2]=-1e9; bp=np.zeros((n,11),int)
        for t in range(1,n): z=s[:,None]+A; bp[t]=z.argmax(0); s=z.max(0)+lp[t]
        y=[int(s.argmax())]
        for t in range(n-1,0,-1): y.append(int(bp[t][y[-1]]))
        sp=[]
        for t,l in enumerate(y[::-1]):
            if l%2==1: sp.append([t,t+1,(l-1)//2,1.])
            elif l>0: sp[-1][1]=t+1
        return sp
    def evaluate(P,tag,biases=(0.,-.5,-1.)):
        for nm,ids in ev:
            if not ids: continue
            for b in biases:
                pr=[[(f,t) for f,t,_ in common.group(D[i]['words'],viterbi(P[g['off'][i]:g['off'][i+1]],b),D[i]['acr'])] for i in ids]
                log(tag,nm,'bias',b,common.fmt(common.score_docs([D[i] for i in ids],pr)))
    m=Student(**kw).to(dev); opt=torch.optim.Adam(m.parameters(),lr=lr0,betas=(.9,.99)); sel=np.arange(len(C2['off'])-1); tr0=time.time(); left=END-tr0-12
    step=0; ep=0; mean=0.; done=False
    while not done:
        for b in groups(C2['off'],TB,rng,sel):
            fr=min(1.,max((time.time()-tr0)/left,(ep+0.)/1e9)); 
            if EPS: fr=max(fr,step/(EPS*max(1,N/TB*1.04)))
            if fr>=1: done=True; break
            for gr in opt.param_groups: gr['lr']=lr0*min(1,(step+1)/200)*(1-fr)+1e-6
            ix,mk,x=gather(cd,b,BT,dev)
            with torch.autocast(dev,dtype=torch.bfloat16,enabled=dev=='cuda'): lg=m(*x,p=0.05,wd=0.03)
            lp=lg.float().log_softmax(-1); q=Q[ix].float(); loss=-(q*lp).sum(-1)[mk].mean()
            if GW and step%8==0:
                ids=rng.choice(tr,24,replace=False); ix,mk,x=gather(gd,ids,BT,dev); lp=m(*x,p=0.1,wd=0.05).float().log_softmax(-1); loss=loss+GW*F.nll_loss(lp[mk],gy[ix][mk])
            loss.backward(); nn.utils.clip_grad_norm_(m.parameters(),5.); opt.step(); opt.zero_grad(set_to_none=True); step+=1
            if step%100==0: mean=.9*mean+.1*loss.item() if mean else loss.item()
            if tiny and step>20: done=True;break
        ep+=1; log(f'ep {ep} step {step} loss {mean:.4f} frac {fr:.2f} t {time.time()-tr0:.0f}')
    P=predict(m,gd,list(range(len(D))),BT,dev); evaluate(P,'distilled')
    np.save(WORK + f'/S_{name}_{K}.npy',P.astype(np.float16)); torch.save({k:v.half().cpu() for k,v in m.state_dict().items()},WORK + f'/M_{name}_{K}.pt')
    # gold-only fine-tuning, short
    opt=torch.optim.Adam(m.parameters(),lr=3e-4,betas=(.9,.99)); n=30*4
    for st in range(n):
        for gr in opt.param_groups: gr['lr']=3e-4*(1-st/n)
        ids=rng.choice(tr,80,replace=False); ix,mk,x=gather(gd,ids,BT,dev); lp=m(*x,p=0.2,wd=0.05).float().log_softmax(-1); F.nll_loss(lp[mk],gy[ix][mk]).backward(); opt.step(); opt.zero_grad()
        if tiny: break
    P=predict(m,gd,list(range(len(D))),BT,dev); evaluate(P,'tuned',(0.,-.5))
    log('done',time.time()-t0)
