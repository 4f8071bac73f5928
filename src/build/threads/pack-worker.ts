// The thread that compresses abstracts: it is given them as it starts, and ends with its answer.
import { parentPort, workerData } from 'node:worker_threads';
import { packAbstracts } from '../../store/index.js';

const packed = packAbstracts(workerData as readonly string[]);
parentPort?.postMessage(packed, [packed.data.buffer]);
