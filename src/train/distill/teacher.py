# Teacher encoder (RoPE, SwiGLU, stacked weights), Muon + AdamW, data loading.
from common import WORK
import torch, torch.nn as nn, torch.nn.functional as F, numpy as np, lzma, json, math, os, time
def load_corpus(d=WORK):
    m=np.load(f'{d}/meta.npz'); w=np.frombuffer(lzma.open(f'{d}/w.bin.xz').read(),np.uint16).astype(np.int32)
    hs=np.frombuffer(lzma.open(f'{d}/hs.bin.xz').read(),np.uint8); n=len(w)
    W=w|(hs[:n].astype(np.int32)<<16); sh=hs[n:]; S=sh&15; H=sh>>4
    return dict(W=W,S=S,H=H,off=m['off'],nt=m['nt'],V=m['V'],G=m['G'],c=m['c'],flat=m['bflat'],blen=m['blen'])
SEPTOK=2; MASK=1
def pieces(W,S,H,off,nt,flat,blen):
    """word stream -> piece stream; each doc opens with <sep>. Returns tok,sep,shape,title,poff,first(index of each word's first piece)"""
    bst=np.concatenate([[0],np.cumsum(blen.astype(np.int64))]); L=blen[W].astype(np.int64)
    nd=len(off)-1; N=int(L.sum())
    wst=np.cumsum(L)-L                      # piece start without doc markers
    doc=np.repeat(np.arange(nd),np.diff(off)); first=wst+doc+1
    tok=np.full(N+nd,SEPTOK,np.int32); sep=np.zeros(N+nd,np.uint8); shp=np.full(N+nd,15,np.uint8); tit=np.zeros(N+nd,np.uint8)
    src=np.repeat(bst[W],L)+(np.arange(N)-np.repeat(wst,L)); dst=np.repeat(first,L)+(np.arange(N)-np.repeat(wst,L))
    tok[dst]=flat[src]; sep[dst]=14; sep[first]=S; shp[dst]=np.repeat(H,L)
    inword=np.arange(len(W))-np.repeat(off[:-1],np.diff(off)); tit[dst]=np.repeat((inword<np.repeat(nt,np.diff(off))).astype(np.uint8),L)
    poff=np.concatenate([first[off[:-1]]-1,[N+nd]]) if nd else np.array([0])
    return tok,sep,shp,tit,poff,first
def sdpa(q,k,v,attn_mask=None):
    if hasattr(F,'scaled_dot_product_attention'): return F.scaled_dot_product_attention(q,k,v,attn_mask=attn_mask)
    a=q@k.transpose(-1,-2)/q.shape[-1]**.5
    if attn_mask is not None: a=a.masked_fill(~attn_mask,-1e9)
    return a.softmax(-1)@v
def rms(x): return F.rms_norm(x,(x.shape[-1],)) if hasattr(F,'rms_norm') else x*torch.rsqrt(x.float().pow(2).mean(-1,keepdim=True)+1e-6).to(x.dtype)
def rope(x,cos,sin):
    a,b=x.chunk(2,-1); return torch.cat([a*cos-b*sin,a*sin+b*cos],-1)
class Enc(nn.Module):
    def __init__(s,V=14000,d=512,L=10,h=8,f=1408):
        super().__init__(); s.d,s.L,s.h=d,L,h
        s.tok=nn.Embedding(V,d); s.shp=nn.Embedding(17,d); s.sep=nn.Embedding(16,d); s.tit=nn.Embedding(2,d)
        for e in (s.tok,s.shp,s.sep,s.tit): nn.init.normal_(e.weight,std=0.02)
        g=lambda *z,std=0.02: nn.Parameter(torch.randn(*z)*std)
        s.qkv=g(L,3,d,d,std=d**-.5*.7); s.o=g(L,d,d,std=d**-.5*.5/math.sqrt(2*L)*1.4); s.gu=g(L,2,f,d,std=d**-.5*.7); s.dn=g(L,d,f,std=f**-.5/math.sqrt(2*L)*1.4)
        s.g1=nn.Parameter(torch.ones(L,d)); s.g2=nn.Parameter(torch.ones(L,d)); s.gf=nn.Parameter(torch.ones(d))
        s.hd=nn.Linear(d,d); s.hb=nn.Parameter(torch.zeros(V))
    def embed(s,tok,sep,shp,tit): return s.tok(tok)+s.shp(shp)+s.sep(sep)+s.tit(tit)
    def forward(s,tok,sep,shp,tit,mask=None,p=0.0):
        x=s.embed(tok,sep,shp,tit); B,T,d=x.shape; dh=d//s.h
        if p: x=F.dropout(x,p,s.training)
        inv=10000**(-torch.arange(0,dh,2,device=x.device).float()/dh); ang=torch.arange(T,device=x.device).float()[:,None]*inv
        cos,sin=ang.cos().to(x.dtype),ang.sin().to(x.dtype)
        QKV,O,GU,DN=s.qkv.unbind(0),s.o.unbind(0),s.gu.unbind(0),s.dn.unbind(0)
        for l in range(s.L):
            y=rms(x)*s.g1[l]
            q,k,v=F.linear(y,QKV[l].reshape(3*d,d)).view(B,T,3,s.h,dh).permute(2,0,3,1,4)
            q,k=rope(rms(q),cos,sin),rope(rms(k),cos,sin)
            a=sdpa(q,k,v,mask).transpose(1,2).reshape(B,T,d)
            a=F.linear(a,O[l])
            if p: a=F.dropout(a,p,s.training)
            x=x+a
            y=rms(x)*s.g2[l]; gu=F.linear(y,GU[l].reshape(-1,d)); g,u=gu.chunk(2,-1)
            z=F.linear(F.silu(g)*u,DN[l])
            if p: z=F.dropout(z,p,s.training)
            x=x+z
        return rms(x)*s.gf
    def mlm(s,h): return F.linear(rms(F.gelu(s.hd(h))),s.tok.weight)+s.hb
def ns(G,steps=5):
    a,b,c=3.4445,-4.7750,2.0315; X=G.bfloat16() if G.is_cuda else G; X=X/(X.norm(dim=(-2,-1),keepdim=True)+1e-7)
    tr=X.size(-2)>X.size(-1)
    if tr: X=X.mT
    for _ in range(steps):
        A=X@X.mT; X=a*X+(b*A+c*A@A)@X
    return X.mT if tr else X
class Muon:
    def __init__(s,ps,lr,wd=0.01,mom=0.95): s.ps=ps; s.lr=lr; s.wd=wd; s.mom=mom; s.b=[torch.zeros_like(p) for p in ps]
    @torch.no_grad()
    def step(s,k):
        for p,b in zip(s.ps,s.b):
            g=p.grad; b.lerp_(g,1-s.mom); u=g.lerp(b,s.mom)
            u=ns(u).to(p.dtype)*max(1,p.size(-2)/p.size(-1))**.5
            p.mul_(1-s.lr*k*s.wd).add_(u,alpha=-s.lr*k); p.grad=None
def quant(sd):
    out={}
    for k,v in sd.items():
        v=v.float().cpu()
        if v.dim()>=2: sc=v.abs().amax(-1,keepdim=True)/127+1e-12; out[k]=((v/sc).round().to(torch.int8),sc.half())
        else: out[k]=v.half()
    return out
def dequant(q): return {k:(v[0].float()*v[1].float() if isinstance(v,tuple) else v.float()) for k,v in q.items()}
def save_split(obj,base,size=15<<20):
    import io; b=io.BytesIO(); torch.save(obj,b); b=b.getvalue()
    for i in range(0,len(b),size): open(f'{base}.{i//size}','wb').write(b[i:i+size])
def load_split(base):
    import io; b=b''; i=0
    while os.path.exists(f'{base}.{i}'): b+=open(f'{base}.{i}','rb').read(); i+=1
    return torch.load(io.BytesIO(b),weights_only=False) if torch.__version__[0]>'1' else torch.load(io.BytesIO(b))
