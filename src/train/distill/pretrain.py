# Masked language model from scratch on the raw abstracts, time-boxed.
import sys
from teacher import *
T0=time.time(); OUT=WORK; tiny='tiny' in sys.argv; BUD=float(sys.argv[1]); dev='cuda' if torch.cuda.is_available() else 'cpu'
torch.manual_seed(0); torch.set_float32_matmul_precision('high')
C=load_corpus(); 
tok,sep,shp,tit,poff,first=pieces(C['W'],C['S'],C['H'],C['off'],C['nt'],C['flat'],C['blen'])
print('pieces',len(tok),time.time()-T0,flush=True)
pk=torch.tensor((tok.astype(np.int64))|(sep.astype(np.int64)<<16)|(shp.astype(np.int64)<<20)|(tit.astype(np.int64)<<24),device=dev)
poff=torch.tensor(poff,device=dev); nd=len(poff)-1
B,T=(170,384) if not tiny else (4,128)
if tiny: nd=min(2000,nd)
model=Enc(d=64,L=2,h=2,f=128) if tiny else Enc(); model
CONT=os.path.exists(WORK + '/ckpt.pt.0') and not tiny
if CONT: model.load_state_dict(dequant(load_split(WORK + '/ckpt.pt')))
model.to(dev)
hid=[model.qkv,model.o,model.gu,model.dn]; hs={id(p) for p in hid}; rest=[p for p in model.parameters() if id(p) not in hs]
mu=Muon(hid,0.02,0.02); ad=torch.optim.AdamW(rest,lr=2e-3,betas=(.9,.98),weight_decay=0.0,eps=1e-8)
enc=model if tiny else torch.compile(model)
def epoch():
    perm=torch.randperm(nd,device=dev); st=poff[perm]; ln=poff[perm+1]-st
    pos=torch.cumsum(ln,0)-ln; idx=torch.repeat_interleave(st-pos,ln)+torch.arange(int(ln.sum()),device=dev)
    s=pk[idx]; o=int(torch.randint(0,T,(1,))); s=s[o:]; s=s[:len(s)//T*T].view(-1,T); return s
def batches():
    while True:
        s=epoch()
        for i in range(0,len(s)-B+1,B): yield s[i:i+B]
def mask(x):
    tok=x&0xffff; sep=(x>>16)&15; shp=(x>>20)&15; tit=(x>>24)&1
    r=torch.rand(x.shape,device=dev); m=r<0.15
    r2=torch.rand(x.shape,device=dev); cont=sep==14
    ext=torch.zeros_like(m); ext[:,1:]=m[:,:-1]&((r2[:,1:]<0.35)|cont[:,1:]); m2=m|ext; e2=torch.zeros_like(m); e2[:,1:]=ext[:,:-1]&((r2[:,1:]<0.35)|cont[:,1:]); m2|=e2
    b=torch.zeros_like(m); b[:,:-1]=m2[:,1:]&cont[:,1:]; m2|=b
    m2&=tok>3
    r3=torch.rand(x.shape,device=dev); inp=torch.where(m2&(r3<.9),torch.full_like(tok,MASK),tok); inp=torch.where(m2&(r3>.95),torch.randint(4,14000,x.shape,device=dev),inp)
    return inp,sep,torch.where(m2,torch.full_like(shp,16),shp),tit,tok,m2
step=0; t1=time.time(); bt=batches(); acc=0.; n=0; tr=None
while True:
    el=time.time()-(tr or t1); 
    if tr is None and step==8:
        if dev=='cuda': torch.cuda.synchronize()
        tr=time.time(); print('compiled',tr-T0,flush=True)
    fr=min(1.,(time.time()-tr)/(BUD-(tr-T0))) if tr else 0.
    if fr>=1: break
    k=min(1.,(step+1)/300)*(1.0 if fr<0.25 else max(0.01,(1-fr)/0.75))*(0.6 if CONT else 1)
    inp,se,sh,ti,lab,m=mask(next(bt))
    with torch.autocast(dev,dtype=torch.bfloat16,enabled=dev=='cuda'):
        h=enc(inp,se,sh,ti); idx=m.flatten().nonzero()[:,0]; K=int(.2*B*T); idx=idx[:K] 
        lg=model.mlm(h.flatten(0,1)[idx])
        loss=F.cross_entropy(lg.float(),lab.flatten()[idx])
    loss.backward(); torch.nn.utils.clip_grad_norm_(rest,1.0)
    for g in ad.param_groups: g['lr']=2e-3*k
    ad.step(); ad.zero_grad(set_to_none=True); mu.step(k)
    step+=1
    if step%50==0: acc+=loss.item(); n+=1
    if step%(400 if not tiny else 50)==0:
        print(f'{step} loss {acc/n:.3f} frac {fr:.3f} mask {m.float().mean():.3f} tok/s {step*B*T/(time.time()-t1):.0f} ep {step*B*T/len(tok):.1f}',flush=True); acc=0;n=0
torch.save({k:v.detach().half().cpu() for k,v in model.state_dict().items()},WORK + '/ckpt.pt')
CONT or save_split(quant(model.state_dict()),f'{OUT}/ckpt.pt'); print('done',step,time.time()-T0,os.listdir(OUT))
