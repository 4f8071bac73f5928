# Stage 9: held-out readings of the gold papers (five folds of the teacher, one of the student), quantised, without text.
# python3 held_out.py STUDENT_FOLD_0.npy OUT; the header of OUT is ids and word counts.
import gzip, json, struct, sys
import numpy as np
from common import WORK

gold = np.load(WORK + '/gold.npz')
fold, off = gold['fold'], gold['off']
docs = json.load(open(WORK + '/gold.json'))
teacher = [np.load(WORK + f'/P{k}.npy').astype(np.float32) for k in range(5)]
student = np.load(sys.argv[1]).astype(np.float32)
papers, parts = [], []

def add(i, labels, by):
    q = np.round(np.sqrt(np.clip(labels[off[i]:off[i + 1], 1:], 0, 1)) * 15).astype(np.uint8)
    papers.append([docs[i]['id'], int(off[i + 1] - off[i]), by])
    parts.append((q[:, 0::2] | (q[:, 1::2] << 4)).tobytes())

for i in range(len(docs)):
    if fold[i] != 9:
        add(i, teacher[fold[i]], 'teacher')
for i in range(len(docs)):
    if fold[i] == 0:
        add(i, student, 'student')
head = json.dumps(dict(format='paperweave-held-out', version=1, papers=papers), separators=(',', ':')).encode()
head += b' ' * (-len(head) % 8)
open(sys.argv[2], 'wb').write(gzip.compress(struct.pack('<I', len(head)) + head + b''.join(parts), 9, mtime=0))
