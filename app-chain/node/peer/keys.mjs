// Times ethers: the next child of a private or a public parent key and its address.
import { HDNodeWallet } from 'ethers';
import { report } from './turns.mjs';

const parent = HDNodeWallet.fromSeed(new Uint8Array(64)).derivePath("m/44'/60'/0'/0");

export function measure(half) {
  const from = half === 'public' ? parent.neuter() : parent;
  let index = 0;
  let letters = 0;
  report(() => {
    letters += from.deriveChild(index++).address.length;
  });
  if (letters !== 42 * index) throw new Error('an address has 42 letters');
}
