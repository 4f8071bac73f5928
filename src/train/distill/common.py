# Tokeniser, separators, shapes, normal form, gold projection, scorer. The TypeScript side mirrors this exactly.
import os
WORK = os.environ.get('WORK', 'distill-work')  # every stage reads and writes here
CORPUS = os.environ.get('CORPUS', WORK + '/papers.jsonl.gz')  # raw papers: title, abstract, venue a line
SEEDS = os.environ.get('SEEDS', 'seeds')
GOLD_TRAIN = os.environ.get('GOLD', WORK + '/train.jsonl')
GOLD_DEV = os.environ.get('DEV', WORK + '/dev.jsonl')
import json, regex, unicodedata, gzip, collections
TOK = regex.compile(r'[\p{L}\p{N}][\p{L}\p{M}\p{N}]*')
TYPES = ['method','dataset','phenomenon','task','metric']
SEP = {n:i for i,n in enumerate(['start','space','hyphen','slash','stop','dot','comma','colon','open','close','quote','apos','dash','other','cont','none'])}
HY = set('-\u2010\u2011\u2012\u2013\u2212')
DASH = set('-\u2010\u2011\u2012\u2013\u2014\u2212')
OPEN=set('([{'); CLOSE=set(')]}'); QUOTE=set('"\u201c\u201d`\u00ab\u00bb'); APOS=set("'\u2019\u2018")
def sep_class(g):
    if g == ' ': return 1
    if g == '': return 13
    if len(g)==1:
        if g in HY: return 2
        if g == '/': return 3
        if g == '.': return 5
        if g in APOS: return 11
    # precedence: sentence stop, open, close, colon, comma, quote, dash, space, other
    n=len(g); has_open=has_close=col=com=quo=dash=False; ws=0; oth=0
    for i,c in enumerate(g):
        if c in '.?!' :
            if i+1<n and g[i+1].isspace(): return 4
            oth+=1
        elif c in OPEN: has_open=True
        elif c in CLOSE: has_close=True
        elif c in ':;': col=True
        elif c == ',': com=True
        elif c in QUOTE or c in APOS: quo=True
        elif c in DASH: dash=True
        elif c in ' \t\n\r\u00a0\u2009\u202f\u3000\u000b\u000c\u2028\u2029\u2002\u2003\ufeff': ws+=1
        else: oth+=1
    if has_open: return 8
    if has_close: return 9
    if col: return 7
    if com: return 6
    if quo: return 10
    if dash: return 12
    if oth: return 13
    return 1
SHAPES=16
def shape(w):
    has_u=has_l=has_d=False; first_u=False; nu=0; other=False
    for i,c in enumerate(w):
        o=ord(c)
        if 97<=o<=122: has_l=True
        elif 65<=o<=90:
            has_u=True; nu+=1
            if i==0: first_u=True
        elif 48<=o<=57: has_d=True
        else: other=True
    if other:
        return 9 if not (has_u or has_l or has_d) else 10
    if has_d and not has_u and not has_l: return 6
    if has_d: return 8 if has_u else 7
    if not has_u: return 0 if len(w)>1 else 11
    if not has_l: return 2 if len(w)>1 else 3
    if first_u and nu==1: return 1
    if nu>=2 and w[-1]=='s' and nu==len(w)-1: return 5
    return 4
def fold(w):  # lookup form of a word
    if w.isascii(): return w.lower()
    return unicodedata.normalize('NFKC', w).lower()
def tokenize(text):
    """-> words, seps (class of the gap before), offsets"""
    words=[];seps=[];offs=[];prev=0
    for m in TOK.finditer(text):
        s,e=m.span(); words.append(text[s:e])
        seps.append(0 if not offs else sep_class(text[prev:s])); offs.append((s,e)); prev=e
    return words,seps,offs
def singular(w):
    n=len(w)
    if n>3 and w[-1]=='s' and not w.endswith(('ss','us','is')):
        if w.endswith('ies') and n>4: return w[:-3]+'y'
        if w.endswith(('xes','ches','shes','sses','zzes')): return w[:-2]
        return w[:-1]
    return w
def norm_words(ws): # normal form from words: lower, singular last word
    ws=[fold(w) for w in ws]
    return ' '.join(ws[:-1]+[singular(ws[-1])]) if ws else ''
def norm(s): return norm_words(TOK.findall(s))
def load(f): return [json.loads(l) for l in open(f)]
# ---- gold projection
def doc_tokens(title, abstract):
    tw,ts,to=tokenize(title); aw,as_,ao=tokenize(abstract)
    return tw+aw, ts+as_, [('title',)+o for o in to]+[('abstract',)+o for o in ao], len(tw)
def gold_forms(c): return {norm(x) for x in [c['name']]+c['aliases']} - {''}
def project(d):
    """BIO spans (start,end,type,concept idx) over the tokens of title+abstract; longest match first"""
    words,seps,offs,nt=doc_tokens(d['title'],d['abstract'])
    low=[singular(fold(w)) for w in words]
    pats={}
    for ci,c in enumerate(d['concepts']):
        for x in [c['name']]+c['aliases']:
            t=tuple(singular(fold(w)) for w in TOK.findall(x))
            if t and (t not in pats): pats[t]=ci
    mx=max(map(len,pats),default=0); spans=[]; taken=[False]*len(words)
    for L in range(mx,0,-1):
        for i in range(len(words)-L+1):
            ci=pats.get(tuple(low[i:i+L]))
            if ci is None or any(taken[i:i+L]): continue
            if any(seps[j]==0 or seps[j]==4 for j in range(i+1,i+L)): continue
            for j in range(i,i+L): taken[j]=True
            spans.append((i,i+L,TYPES.index(d['concepts'][ci]['type']),ci))
    spans.sort()
    return dict(words=words,seps=seps,offs=offs,nt=nt,spans=spans)
# ---- acronyms: long form (SF), Schwartz & Hearst style over tokens
def acronyms(words,seps):
    out=[]
    for i in range(1,len(words)):
        w=words[i]
        if seps[i]!=8 or not (2<=len(w)<=10) : continue
        up=sum(c.isupper() for c in w)
        if up<2 and not (up==1 and len(w)<=3): continue
        if i+1<len(words) and seps[i+1]==1: continue  # bracket holds more than the short form
        sf=w[:-1] if w[-1]=='s' and up>=2 else w
        sf=sf.lower(); j=i-1; k=len(sf)-1; best=None; lim=max(0,i-len(sf)-5)
        # match letters right to left over words
        pos=(j,len(words[j])-1); ok=True; x=j; text=[]; 
        # flatten
        flat=[];
        for t in range(lim,i):
            if seps[t] in (0,4) and t>lim: flat=[]
            for ci,ch in enumerate(words[t].lower()): flat.append((t,ci,ch))
        p=len(flat)-1
        while k>=0:
            while p>=0 and not (flat[p][2]==sf[k] and (k>0 or flat[p][1]==0)): p-=1
            if p<0: ok=False;break
            best=flat[p][0]; p-=1;k-=1
        if ok and best is not None and i-best<=len(sf)+3 and not (i-best==1 and len(words[best])<=len(sf)):
            out.append((best,i,i))  # long tokens [best,i), short token i
    return out
# ---- scorer
def score_docs(golds, preds):
    """preds: per doc list of (set of normal forms, type). Returns dict"""
    tp=np_=ng=ty=0; bt=collections.Counter(); bg=collections.Counter(); conf=collections.Counter()
    for g,p in zip(golds,preds):
        used=set(); ng+=len(g['concepts']); np_+=len(p)
        gf=[gold_forms(c) for c in g['concepts']]
        idx=collections.defaultdict(list)
        for pi,(forms,_t) in enumerate(p):
            for f in forms: idx[f].append(pi)
        match=[None]*len(gf); owner={}
        def aug(gi,seen):
            for f in gf[gi]:
                for pi in idx.get(f,()):
                    if pi in seen: continue
                    seen.add(pi)
                    if pi not in owner or aug(owner[pi],seen): owner[pi]=gi; return True
            return False
        for gi in range(len(gf)): aug(gi,set())
        for gi,c in enumerate(g['concepts']): bg[c['type']]+=1
        for pi,gi in owner.items():
            t=g['concepts'][gi]['type']; tp+=1; bt[t]+=1; pt=p[pi][1]; pt=TYPES[pt] if isinstance(pt,int) else pt
            conf[t,pt]+=1; ty+=pt==t
    P=tp/max(1,np_);R=tp/max(1,ng)
    return dict(P=P,R=R,F=2*P*R/max(1e-9,P+R),T=ty/max(1,tp),ph=bt['phenomenon']/max(1,bg['phenomenon']),n=np_,rec={t:round(bt[t]/max(1,bg[t]),3) for t in TYPES})
def fmt(s): return f"P {s['P']:.3f} R {s['R']:.3f} F {s['F']:.3f} type {s['T']:.3f} phen {s['ph']:.3f} n {s['n']}"
def group(words, spans, acr):
    """spans (s,e,type,score) -> concepts [(forms,type,score)]: same normal form, acronyms joined"""
    by={}
    for s,e,t,sc in spans:
        k=norm_words(words[s:e]); 
        if k: by.setdefault(k,[]).append((t,sc))
    par={k:k for k in by}
    def find(k):
        while par[k]!=k: k=par[k]
        return k
    for a,b,s in acr:
        l=norm_words(words[a:b]); sh=norm_words(words[s:s+1])
        if l in par and sh in par and find(l)!=find(sh): par[find(sh)]=find(l)
    out=collections.defaultdict(lambda:[set(),collections.Counter(),0.])
    for k,v in by.items():
        o=out[find(k)]; o[0].add(k)
        for t,sc in v: o[1][t]+=sc; o[2]=max(o[2],sc)
    return [(f,c.most_common(1)[0][0],sc) for f,c,sc in out.values()]
