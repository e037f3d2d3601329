// Addresses a second with ethers, from a private and from a public parent key: {"private":N,"public":N}.
import { HDNodeWallet } from 'ethers';

const WARM_MS = 1500;
const MEASURED_MS = 3000;
const parent = HDNodeWallet.fromSeed(new Uint8Array(64)).derivePath("m/44'/60'/0'/0");
const publicParent = parent.neuter();

function rate(work) {
  let count = 0;
  let letters = 0;
  for (const until = performance.now() + WARM_MS; performance.now() < until; ) letters += work(count++).length;
  count = 0;
  const start = performance.now();
  while (performance.now() - start < MEASURED_MS) letters += work(count++).length;
  if (letters % 42 !== 0) throw new Error('an address has 42 letters');
  return (count * 1000) / (performance.now() - start);
}

console.log(JSON.stringify({
  private: rate((i) => parent.deriveChild(i).address),
  public: rate((i) => publicParent.deriveChild(i).address),
}));
