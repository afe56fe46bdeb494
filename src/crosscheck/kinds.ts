import type { NetworkKind } from '../training/index.js';

/** The networks that are compared with each other, the one that the paper is about first. */
export const KINDS: readonly NetworkKind[] = ['selu', 'relu', 'relu-batch-normalisation', 'tanh'];
