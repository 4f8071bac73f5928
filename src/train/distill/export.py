# Stage 8: the student's weights, quantised, and the phrase prior into src/extract/model/base.bin.
# python3 export.py STUDENT.pt OUT.bin
from common import WORK
import sys,json,struct,numpy as np,torch
sd={k:v.float().numpy() for k,v in torch.load(sys.argv[1],map_location='cpu').items()}
words=json.load(open(WORK + '/vocab.json'))['words'][:20000]
def fnv(s,h=2166136261):
    b=s.encode('utf-16-le','surrogatepass')
    for i in range(0,len(b),2): h=((h^(b[i]|b[i+1]<<8))*16777619)&0xffffffff
    return (h^(h>>15))&0xffffffff
secs=[]
def add(name,a,dtype): a=np.ascontiguousarray(a).astype(dtype); secs.append((name,dtype,list(a.shape),a.tobytes()))
def q8(name,a):
    sc=np.abs(a).max(1)/127+1e-12; sc=sc.astype(np.float32); add(name,np.round(a/sc[:,None]),'int8'); add(name+'Scale',sc,'float32')
h=[fnv(w) for w in words]; print('collisions',len(h)-len(set(h)))
add('vocabulary',np.array(h,np.uint32),'uint32')
q8('word',sd['E.weight']); q8('affix',sd['Bk.weight'])
f16=lambda n,a: add(n,a,'float16')
H=sd['out.weight'].shape[1]; D=sd['E.weight'].shape[1]
f16('shape',sd['Sh.weight'])
f16('window',sd['c0.weight'].transpose(1,2,0).reshape(D,-1))   # [D][5*H]
dc=(sd['dc.weight'][None]+sd['ti.weight'][:,None]+sd['c0.bias']).reshape(-1,H) # [title*192+code]
f16('gapInner',sd['sa.weight']); f16('gapOuter',sd['sb.weight']); f16('document',dc)
f16('mean',sd['wg.weight'].T); f16('meanBias',sd['wg.bias']); f16('titleMean',sd['wt.weight'].T)
f16('gates',sd['gx.0.weight'].T); f16('gatesBias',sd['gx.0.bias']); f16('mix',sd['pw.0.weight'].T); f16('mixBias',sd['pw.0.bias'])
o=np.zeros((H,16),np.float32); o[:,:11]=sd['out.weight'].T; f16('labels',o); b=np.zeros(16,np.float32); b[:11]=sd['out.bias']; f16('labelsBias',b)
P=json.load(open(WORK + '/prior.json')); MINDF=4
P=[p for p in P if p[2]>=MINDF]
d={}
for f,t,o,ty in P:
    k=fnv(f)
    if k not in d or d[k][1]<o: d[k]=(t,o,ty)
ks=sorted(d); add('phrase',np.array(ks,np.uint32),'uint32')
add('phraseShare',np.array([round(255*min(1,(d[k][0]+.1)/(d[k][1]+.5))) for k in ks]),'uint8')
add('phraseFacts',np.array([int(np.argmax(d[k][2]))|(min(31,int(2*np.log2(d[k][1])))<<3) for k in ks]),'uint8'); print('phrases',len(ks))
hd=dict(format='paperweave-tagger',version=1,trainedOn=dict(text='85,661 raw abstracts',gold='train.jsonl, 402 papers, through the teacher and directly; dev.jsonl left out'),measured=dict(dev=dict(f1=0.754,typeAccuracy=0.925,by='Viterbi over the labels alone')),wordSize=D,hidden=H,state=sd['gx.0.weight'].shape[0]//4,sections=[])
off=0
for n,t,s,b in secs: hd['sections'].append(dict(name=n,type=t,shape=s,offset=off,bytes=len(b))); off+=(len(b)+7)//8*8
j=json.dumps(hd).encode(); j+=b' '*(-(len(j)+8)%8)
out=struct.pack('<4sI',b'PWTG',len(j))+j+b''.join(b+b'\0'*(-len(b)%8) for _,_,_,b in secs)
open(sys.argv[2],'wb').write(out); print(len(out))
