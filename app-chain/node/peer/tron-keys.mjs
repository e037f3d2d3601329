// Times tronweb's addresses: the next child of a private or a public parent key, by the kit that tronweb itself derives with.
import { HDNodeWallet } from 'ethers';
import { utils } from 'tronweb';
import { report } from './turns.mjs';

const parent = HDNodeWallet.fromSeed(new Uint8Array(64)).derivePath("m/44'/195'/0'/0");
const { SigningKey, arrayify } = utils.ethersUtils;
const { computeAddress, getBase58CheckAddress } = utils.crypto;

export function measure(half) {
  const from = half === 'public' ? parent.neuter() : parent;
  let index = 0;
  let letters = 0;
  report(() => {
    const { publicKey } = from.deriveChild(index++);
    letters += getBase58CheckAddress(computeAddress(arrayify(SigningKey.computePublicKey(publicKey, false)))).length;
  });
  if (letters !== 34 * index) throw new Error('an address has 34 letters');
}
