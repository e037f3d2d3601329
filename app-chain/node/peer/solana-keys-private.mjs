// Times @solana/kit: four hardened steps from a seed (by Node's own HMAC, since kit derives none), the key and its address.
import { createHmac } from 'node:crypto';
import { createKeyPairFromPrivateKeyBytes, getAddressFromPublicKey } from '@solana/kit';
import { reportAwaited } from './turns.mjs';

const hmac = (key, data) => createHmac('sha512', key).update(data).digest();

function derive(index) {
  let node = hmac('ed25519 seed', Buffer.alloc(64));
  for (const step of [44, 501, index, 0]) {
    const data = Buffer.alloc(37);
    node.copy(data, 1, 0, 32);
    data.writeUInt32BE(step + 0x80000000, 33);
    node = hmac(node.subarray(32), data);
  }
  return node.subarray(0, 32);
}

let index = 0;
let letters = 0;
await reportAwaited(async () => {
  const pair = await createKeyPairFromPrivateKeyBytes(derive(index++));
  letters += (await getAddressFromPublicKey(pair.publicKey)).length;
});
if (letters < 32 * index) throw new Error('an address has at least 32 letters');
