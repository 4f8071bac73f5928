# Stage 3b: the arrays of stages 1 to 3 in the compact form that `load_corpus` in teacher.py reads.
import json, lzma
import numpy as np
from common import WORK

corpus, pieces = np.load(WORK + '/corpus.npz'), np.load(WORK + '/bpe.npz')
words, gaps, shapes = corpus['W'], corpus['S'], corpus['H']
low = (words & 0xFFFF).astype(np.uint16).tobytes()
rest = (words >> 16).astype(np.uint8).tobytes() + (gaps | (shapes << 4)).astype(np.uint8).tobytes()
lzma.open(WORK + '/w.bin.xz', 'wb').write(low)
lzma.open(WORK + '/hs.bin.xz', 'wb').write(rest)
keep = {name: corpus[name] for name in ('off', 'nt', 'V', 'G', 'c')}
np.savez_compressed(WORK + '/meta.npz', **keep, bflat=pieces['flat'], blen=pieces['len'])
vocabulary = json.load(open(WORK + '/vocab.json'))['words'] + json.load(open(WORK + '/extra.json'))
lzma.open(WORK + '/words.json.xz', 'wb').write(json.dumps(vocabulary).encode())
