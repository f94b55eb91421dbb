import struct, datetime
def head(major,n):
    m=major<<5
    if n<24: return bytes([m|n])
    if n<256: return bytes([m|24,n])
    if n<65536: return bytes([m|25])+struct.pack('>H',n)
    if n<2**32: return bytes([m|26])+struct.pack('>I',n)
    return bytes([m|27])+struct.pack('>Q',n)
class R:  # amount with tag
    def __init__(s,t,v): s.t=t; s.v=v
def pct(x): return R(6,round(x*10000))
def mon(x): return R(7,round(x*100))
def enc(v):
    if isinstance(v,int): return head(0,v)
    if isinstance(v,str):
        b=v.encode(); return head(3,len(b))+b
    if isinstance(v,R): return head(6,v.t)+head(0,v.v)
    if isinstance(v,dict):
        return head(5,len(v))+b''.join(enc(k)+enc(x) for k,x in v.items())
    raise TypeError
def d(y,m,dd): return (datetime.date(y,m,dd)-datetime.date(2000,1,1)).days
def brief(id,camp=None,markets=(),creator=None,terms=None,deliv=(),targets=(),outcomes=(),told=None):
    n=[0]
    def lst(items):
        r={}
        for i in items: r[2*n[0]]=i; n[0]+=1
        return r
    def srt(g): return {k:g[k] for k in sorted(g)}
    p={1:id}
    if camp: p[2]=srt(camp)
    ml=lst([{1:m} if isinstance(m,str) else m for m in markets])
    if ml: p[3]=ml
    if creator: p[4]=srt(creator)
    if terms: p[5]=srt(terms)
    for k,l in ((6,deliv),(7,targets),(8,outcomes)):
        x=lst([srt(i) for i in l])
        if x: p[k]=x
    if told: p[23]=told
    return b'\x01'+enc(p)
def D(count,plat,fmt,due=None,note=None):
    r={1:count,2:plat,3:fmt}
    if due: r[4]=due
    if note: r[5]=note
    return r
def G(metric,amount,den=None,win=None,counter=None,note=None,scope=None):
    r={1:metric,2:amount}
    for k,v in ((3,den),(4,scope),(5,win),(6,counter),(7,note)):
        if v is not None: r[k]=v
    return r
