// Times ethers: the next child of a private or a public parent key and its address. Prints {"opsPerSecond": N}.
import { HDNodeWallet } from 'ethers';

const WARM_UP_MS = 1500;
const ROUND_MS = 300;
const ROUNDS = 9;
const parent = HDNodeWallet.fromSeed(new Uint8Array(64)).derivePath("m/44'/60'/0'/0");

export function measure(half) {
  const from = half === 'public' ? parent.neuter() : parent;
  let index = 0;
  let letters = 0;
  const perSecond = (milliseconds) => {
    const begin = performance.now();
    let spent = 0;
    let count = 0;
    while (spent < milliseconds) {
      letters += from.deriveChild(index++).address.length;
      count++;
      spent = performance.now() - begin;
    }
    return (count * 1000) / spent;
  };
  perSecond(WARM_UP_MS);
  const rounds = Array.from({ length: ROUNDS }, () => perSecond(ROUND_MS)).sort((a, b) => a - b);
  if (letters !== 42 * index) throw new Error('an address has 42 letters');
  console.log(JSON.stringify({ opsPerSecond: rounds[ROUNDS >> 1] }));
}
